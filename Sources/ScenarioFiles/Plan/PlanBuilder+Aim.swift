// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads `maximise` or `minimise`, of which there is one.
  mutating func aim() -> Plan.Aim? {
    switch (fields[.maximise], fields[.minimise]) {
    case (let node?, nil): return node.entries == nil ? figureAim(node) : seriesAim(node)
    case (nil, let node?): return least(node)
    case (nil, nil):
      reader.diagnostics.error(
        "the file has neither 'maximise' nor 'minimise'", at: root.span,
        hint: "add 'maximise: digital_share@2030'")
    case (let first?, let second?):
      reader.diagnostics.error(
        "the file has 'maximise' and 'minimise'; expected one", at: second.span,
        notes: [.init(span: first.span, message: "the other aim is here")])
    }
    return nil
  }

  private mutating func least(_ node: SourceNode) -> Plan.Aim? {
    if node.text == "spending" { return .minimiseSpending }
    reader.mismatch(node, PlanKey.minimise.quotedName, expected: "spending")
    return nil
  }

  private mutating func figureAim(_ node: SourceNode) -> Plan.Aim? {
    guard
      let figure = reader.figure(node, PlanKey.maximise.quotedName, calendar, among: names),
      isWithinReach(figure.year, node)
    else { return nil }
    return .maximise(figure.indicator, year: figure.year, district: figure.district)
  }

  /// Whether the plan's money comes in time for a year of the projection.
  private mutating func isWithinReach(_ year: Int, _ node: SourceNode) -> Bool {
    if let end = calendar.end, year > end {
      reader.diagnostics.error("the year \(year) is after the end, \(end)", at: node.span)
      return false
    }
    if let first = scope.years.first, year < first {
      reader.diagnostics.error(
        "the plan starts in \(first), too late to change anything in \(year)", at: node.span,
        notes: scope.yearsSpan.map { [.init(span: $0, message: "these are its years")] } ?? [])
      return false
    }
    return true
  }

  /// Reads an aim over several years or districts: `mean`, `discounted` or `lowest`.
  private mutating func seriesAim(_ node: SourceNode) -> Plan.Aim? {
    let kinds = ["mean", "discounted", "lowest"]
    guard let keys = reader.fields(node, "the aim", known: kinds + ["rate"]) else { return nil }
    let given = kinds.filter { keys[$0] != nil }
    guard given.count == 1, let kind = given.first, let value = keys[kind] else {
      reader.diagnostics.error(
        "the aim has \(given.isEmpty ? "none" : "several") of 'mean', 'discounted' and 'lowest'; "
          + "expected one", at: node.span)
      return nil
    }
    if let rate = keys["rate"], kind != "discounted" {
      reader.diagnostics.error("'rate' belongs to 'discounted'", at: rate.span)
    }
    switch kind {
    case "mean": return series(value, kind).map { .maximiseMean($0) }
    case "lowest": return lowest(value)
    default: return discounted(value, keys["rate"], node)
    }
  }

  private mutating func discounted(
    _ value: SourceNode, _ rate: SourceNode?, _ node: SourceNode
  ) -> Plan.Aim? {
    let indicator = series(value, "discounted")
    guard let rate else {
      reader.diagnostics.error(
        "the aim has no 'rate'", at: node.span, hint: "add 'rate: 5 %/yr'")
      return nil
    }
    let perYear = reader.quantity(rate, "'rate'", in: "1/yr", atLeast: 0, atMost: 1)
    guard let indicator, let perYear else { return nil }
    return .maximiseDiscounted(indicator, rate: perYear)
  }

  /// An indicator of the region in every year, so without `@` and `/`.
  private mutating func series(_ node: SourceNode, _ kind: String) -> Indicator? {
    if let text = node.text, let sign = text.firstIndex(where: { "@/".contains($0) }) {
      reader.diagnostics.error(
        "'\(kind)' is over all years of the region; expected an indicator alone", at: node.span,
        hint: "write '\(text[..<sign])'")
      return nil
    }
    return reader.indicator(node)
  }

  private mutating func lowest(_ node: SourceNode) -> Plan.Aim? {
    guard let figure = reader.figure(node, "'lowest'", calendar, among: names),
      isWithinReach(figure.year, node)
    else { return nil }
    guard figure.district == nil, figure.indicator.isDistrictFigure else {
      let why =
        figure.district == nil
        ? "'\(figure.indicator.name)' is a figure of the region; districts do not have it"
        : "'lowest' looks at every district; expected indicator@year"
      reader.diagnostics.error(why, at: node.span)
      return nil
    }
    return .maximiseLowest(figure.indicator, year: figure.year)
  }
}
