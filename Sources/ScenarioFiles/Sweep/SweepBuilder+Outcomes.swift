// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepBuilder {
  /// What every run is asked for.
  mutating func outcomes(_ node: SourceNode) -> [Outcome] {
    guard let items = reader.items(node, "'outcomes'", of: "figures such as digital_share@2030")
    else { return [] }
    if items.isEmpty { reader.diagnostics.error("the list of outcomes is empty", at: node.span) }
    var named: Set<String> = []
    return items.compactMap { item in
      guard let text = reader.line(item, "the outcome") else { return nil }
      if !named.insert(text).inserted {
        reader.diagnostics.error("the outcome \(quoted(text)) is named twice", at: item.span)
        return nil
      }
      return outcome(text, item)
    }
  }

  /// Reads `indicator@year` or `indicator@year/district`.
  private mutating func outcome(_ text: String, _ node: SourceNode) -> Outcome? {
    guard let at = text.firstIndex(of: "@") else {
      let isIndicator = Indicator.named[text] != nil
      reader.diagnostics.error(
        "the outcome \(quoted(text)) has no year", at: node.span,
        hint: "write '\(isIndicator ? text : "digital_share")@2030'")
      return nil
    }
    let rest = text[text.index(after: at)...]
    let slash = rest.firstIndex(of: "/")
    let indicator = indicator(part(text, ..<at, node))
    let year = year(part(text, rest.startIndex..<(slash ?? rest.endIndex), node))
    var district: Int??
    if let slash {
      district = self.district(part(text, rest.index(after: slash)..., node), of: indicator)
    }
    guard let indicator, let year else { return nil }
    return Outcome(name: text, indicator: indicator, year: year, district: district ?? nil)
  }

  /// A part of an outcome, with its place.
  private func part(
    _ text: String, _ range: some RangeExpression<String.Index>, _ node: SourceNode
  ) -> SourceNode {
    let part = text[range]
    let first = text.distance(from: text.startIndex, to: part.startIndex)
    return SourceNode(
      .scalar(String(part), isQuoted: false), at: node.span(of: first..<first + part.count))
  }

  private mutating func indicator(_ node: SourceNode) -> Indicator? {
    reader.choice("indicator", node, among: Indicator.all, named: \.name)
  }

  private mutating func year(_ node: SourceNode) -> Int? {
    guard let year = reader.wholeNumber(node, "the year", in: ScenarioResolver.years) else {
      return nil
    }
    for scenario in scenarios ?? [] {
      let end = ends?.min() ?? scenario.end
      let whose = scenarios?.count == 1 ? "" : " of \(quoted(scenario.name))"
      let message: String? =
        if year <= scenario.start {
          "the year \(year) is too early; the first projected year\(whose) is \(scenario.start + 1)"
        } else if year > end, ends != nil {
          "the year \(year) is after \(end), where some of the runs end"
        } else if year > end {
          "the year \(year) is after the end\(whose), \(end)"
        } else {
          nil
        }
      guard let message else { continue }
      reader.diagnostics.error(message, at: node.span)
      return nil
    }
    return year
  }

  /// The position of a district, the same in every scenario.
  private mutating func district(_ node: SourceNode, of indicator: Indicator?) -> Int? {
    if let indicator, !indicator.isDistrictFigure {
      reader.diagnostics.error(
        "'\(indicator.name)' is a figure of the region; a district does not have it",
        at: node.span, hint: "leave out '/\(node.text ?? "")'")
      return nil
    }
    guard let scenarios, let ids = scenarios.first?.districts.map(\.id) else { return nil }
    if scenarios.contains(where: { $0.districts.map(\.id) != ids }) {
      reader.diagnostics.error(
        "the scenarios have other districts; outcomes of a district need the same ones, in the "
          + "same order", at: node.span)
      return nil
    }
    guard let position = ids.firstIndex(of: node.text ?? "") else {
      reader.unknown("district", node, among: ids)
      return nil
    }
    return position
  }
}
