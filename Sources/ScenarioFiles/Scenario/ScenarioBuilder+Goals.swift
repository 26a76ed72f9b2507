// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioBuilder {
  /// Reads an entry of `goals`; one beyond an earlier end stays, and is not answered.
  mutating func goal(_ item: DatedItem) -> Goal? {
    let known = ["indicator", "year", "at_least", "at_most", "district"]
    guard
      let fields = reader.fields(
        item.node, "the goal", known: known, required: ["indicator", "year"])
    else { return nil }
    let indicator = fields["indicator"].flatMap { self.indicator($0) }
    let year = fields["year"].flatMap { goalYear($0, item) }
    let bound = self.bound(fields, item.node, of: indicator)
    let district = fields["district"].map { goalDistrict($0, indicator) }
    guard let indicator, let year, let bound else { return nil }
    return Goal(indicator: indicator, year: year, bound: bound, district: district ?? nil)
  }

  private mutating func indicator(_ node: SourceNode) -> Indicator? {
    reader.choice("indicator", node, among: Indicator.all, named: \.name)
  }

  private mutating func goalYear(_ node: SourceNode, _ item: DatedItem) -> Int? {
    guard let year = reader.wholeNumber(node, "'year'", in: ScenarioResolver.years),
      checkYear(Double(year), lastYear: year, node, item)
    else { return nil }
    return year
  }

  private mutating func bound(
    _ fields: NodeReader.Fields, _ goal: SourceNode, of indicator: Indicator?
  ) -> Goal.Bound? {
    switch (fields["at_least"], fields["at_most"]) {
    case (let node?, nil): boundary(node, "'at_least'", of: indicator).map { .atLeast($0) }
    case (nil, let node?): boundary(node, "'at_most'", of: indicator).map { .atMost($0) }
    case (nil, nil): complain("the goal has neither 'at_least' nor 'at_most'", goal)
    case (_?, let second?): complain("the goal has 'at_least' and 'at_most'; expected one", second)
    }
  }

  private mutating func complain(_ message: String, _ node: SourceNode) -> Goal.Bound? {
    reader.diagnostics.error(message, at: node.span)
    return nil
  }

  private mutating func boundary(
    _ node: SourceNode, _ name: String, of indicator: Indicator?
  ) -> Double? {
    guard let indicator else { return nil }
    return reader.quantity(node, name, in: indicator.unit)
  }

  private mutating func goalDistrict(_ node: SourceNode, _ indicator: Indicator?) -> Int? {
    let position = district(node)
    if let indicator, !indicator.isDistrictFigure {
      reader.diagnostics.error(
        "'\(indicator.name)' is a figure of the region; a district does not have it",
        at: node.span, hint: "leave out 'district'")
    }
    return position
  }
}
