// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// An indicator in a year, of the region or of a district.
struct Figure {
  /// As it is written: `digital_share@2030` or `fibre_coverage@2027/na-hang`.
  var name: String
  var indicator: Indicator
  var year: Int
  /// Position in the list of districts; `nil` is the region.
  var district: Int?
}

extension NodeReader {
  /// A figure as `indicator@year` or `indicator@year/district`.
  mutating func figure(
    _ node: SourceNode, _ name: String, _ calendar: EntryCalendar, among names: DistrictNames
  ) -> Figure? {
    guard let text = node.text, !node.isNull, !text.isEmpty else {
      mismatch(node, name, expected: "a figure such as digital_share@2030")
      return nil
    }
    let sign = text.firstIndex(of: "@") ?? text.endIndex
    let indicator = self.indicator(node.part(text.startIndex..<sign))
    guard sign < text.endIndex else {
      if let indicator {
        diagnostics.error(
          "\(name) is \(quoted(text)), without a year", at: node.span,
          hint: "write '\(indicator.name)@\(calendar.end ?? 2030)'")
      }
      return nil
    }
    let slash = text[sign...].firstIndex(of: "/") ?? text.endIndex
    let year = self.year(node.part(text.index(after: sign)..<slash), calendar)
    guard slash < text.endIndex else {
      guard let indicator, let year else { return nil }
      return Figure(name: text, indicator: indicator, year: year)
    }
    let id = node.part(text.index(after: slash)..<text.endIndex)
    let district = self.district(id, among: names)
    refuseDistrict(id, of: indicator, hint: "leave out '/\(id.text ?? "")'")
    guard let indicator, let year, let district else { return nil }
    return Figure(name: text, indicator: indicator, year: year, district: district)
  }

  /// An indicator by its name.
  mutating func indicator(_ node: SourceNode) -> Indicator? {
    choice("indicator", node, among: Indicator.all, named: \.name)
  }

  /// A calendar year of the projection.
  mutating func year(_ node: SourceNode, _ calendar: EntryCalendar) -> Int? {
    guard let year = wholeNumber(node, "'year'", in: ScenarioResolver.years),
      checkYear(Double(year), lastYear: year, node, calendar)
    else { return nil }
    return year
  }

  /// The one bound that an entry has, `at_least` or `at_most`, in the unit of its indicator.
  mutating func bound(
    _ fields: Fields, _ entry: SourceNode, _ name: String, of indicator: Indicator?
  ) -> Goal.Bound? {
    switch (fields["at_least"], fields["at_most"]) {
    case (let node?, nil): return boundary(node, "'at_least'", of: indicator).map { .atLeast($0) }
    case (nil, let node?): return boundary(node, "'at_most'", of: indicator).map { .atMost($0) }
    case (nil, nil):
      diagnostics.error("\(name) has neither 'at_least' nor 'at_most'", at: entry.span)
    case (_?, let second?):
      diagnostics.error(
        "\(name) has 'at_least' and 'at_most'; expected one", at: second.span)
    }
    return nil
  }

  private mutating func boundary(
    _ node: SourceNode, _ name: String, of indicator: Indicator?
  ) -> Double? {
    indicator.flatMap { quantity(node, name, in: $0.unit) }
  }

  /// Reports a district beside a figure that districts do not have.
  mutating func refuseDistrict(
    _ node: SourceNode, of indicator: Indicator?, hint: String = "leave out 'district'"
  ) {
    guard let indicator, !indicator.isDistrictFigure else { return }
    diagnostics.error(
      "'\(indicator.name)' is a figure of the region; a district does not have it",
      at: node.span, hint: hint)
  }
}

extension SourceNode {
  /// Some characters of a scalar's text as a scalar of their own.
  fileprivate func part(_ range: Range<String.Index>) -> SourceNode {
    let text = text ?? ""
    let first = text.distance(from: text.startIndex, to: range.lowerBound)
    let part = String(text[range])
    return SourceNode(
      .scalar(part, isQuoted: !part.isEmpty), at: span(of: first..<first + max(1, part.count)))
  }
}
