// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads `reach`; `district: each` makes a demand for every district of the scenario.
  mutating func demands() -> [Sourced<Plan.Reach>] {
    guard let node = fields[.reach],
      let items = reader.items(node, PlanKey.reach.quotedName, of: "demands")
    else { return [] }
    return items.flatMap { demands(of: $0) }
  }

  private mutating func demands(of entry: SourceNode) -> [Sourced<Plan.Reach>] {
    let known = ["indicator", "district", "at_least", "at_most"]
    guard
      let keys = reader.fields(entry, "the demand", known: known, required: ["indicator"])
    else { return [] }
    let figure = keys["indicator"].flatMap {
      demandedFigure($0, hasDistrict: keys["district"] != nil)
    }
    let districts = demandedDistricts(keys["district"], figure)
    if keys["at_least"] == nil, keys["at_most"] == nil {
      reader.diagnostics.error(
        "the demand has neither 'at_least' nor 'at_most'", at: entry.span)
    }
    guard let figure else { return [] }
    return ["at_least", "at_most"].flatMap { key -> [Sourced<Plan.Reach>] in
      guard let node = keys[key], let value = demandedBound(node, quoted(key), figure) else {
        return []
      }
      let bound = key == "at_least" ? Goal.Bound.atLeast(value) : .atMost(value)
      let words = key.replacing("_", with: " ") + " \((node.text ?? "").trimmed)"
      return districts.map { demand(figure, $0, bound, words, node) }
    }
  }

  private mutating func demand(
    _ figure: Figure, _ district: Int?, _ bound: Goal.Bound, _ words: String, _ node: SourceNode
  ) -> Sourced<Plan.Reach> {
    let place = district.map { "/\((names.ids ?? [])[$0])" } ?? ""
    let name = "\(figure.indicator.name)@\(figure.year)\(place) \(words)"
    places[name] = node.span
    let goal = Goal(
      indicator: figure.indicator, year: figure.year, bound: bound, district: district)
    return Sourced(value: Plan.Reach(goal: goal, name: name), span: node.span)
  }

  private mutating func demandedFigure(_ node: SourceNode, hasDistrict: Bool) -> Figure? {
    guard let figure = reader.figure(node, "'indicator'", calendar, among: names) else {
      return nil
    }
    if let end = calendar.end, figure.year > end {
      reader.diagnostics.error(
        "the year \(figure.year) is after the end, \(end)", at: node.span)
      return nil
    }
    if figure.district != nil, hasDistrict {
      reader.diagnostics.error(
        "the indicator names a district already; leave out 'district'", at: node.span)
      return nil
    }
    return figure
  }

  /// The districts that a demand holds for; `nil` stands for the region.
  private mutating func demandedDistricts(_ node: SourceNode?, _ figure: Figure?) -> [Int?] {
    guard let node else { return [figure?.district] }
    reader.refuseDistrict(node, of: figure?.indicator)
    if node.text == "each" { return Array(0..<names.positions.count) }
    return reader.district(node, among: names).map { [$0] } ?? []
  }

  /// A bound in the unit of the indicator; a share lies between 0 and 1.
  private mutating func demandedBound(
    _ node: SourceNode, _ name: String, _ figure: Figure
  ) -> Double? {
    let indicator = figure.indicator
    guard let value = reader.quantity(node, name, in: indicator.unit) else { return nil }
    guard indicator.presentation == .share, !(0...1).contains(value) else { return value }
    let isPerCent = (1...100).contains(value)
    reader.diagnostics.error(
      "\(name) is \(plain(value, "1")), but '\(indicator.name)' is a share from 0 to 1",
      at: node.span, hint: isPerCent ? "write '\(plain(value, "1")) %'" : nil)
    return nil
  }
}
