// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioBuilder {
  /// The greatest amount of money that is taken for meant.
  static let mostMoney = 1e15
  static let money = "billion VND/yr"

  /// Reads an entry of `investments`; `nil` where nothing of it is left.
  mutating func investment(_ item: DatedItem) -> Investment? {
    let known = ["layer", "years", "amount", "districts", "share"]
    guard
      let fields = reader.fields(
        item.node, "the investment", known: known, required: ["layer", "years", "amount"])
    else { return nil }
    let layer = fields["layer"].flatMap { reader.layer($0) }
    let years = fields["years"].flatMap { reader.years($0, item.calendar) }
    let amount = fields["amount"].flatMap { money($0, "'amount'") }
    let districts = reader.districts(fields["districts"], among: names)
    let split = fields["share"].map {
      reader.choice("share", $0, among: Investment.Split.allCases, named: \.rawValue)
    }
    guard let layer, let years, let amount, !years.isEmpty else { return nil }
    return Investment(
      layer: layer, years: years, amount: amount, districts: districts,
      split: (split ?? .population) ?? .population)
  }

  /// Reads an entry of `anchors`; `nil` where it starts after the end.
  mutating func anchor(_ item: DatedItem) -> Anchor? {
    let known = ["name", "district", "year", "value_added", "ramp"]
    guard let fields = reader.fields(item.node, "the anchor", known: known, required: known) else {
      return nil
    }
    let name = fields["name"].flatMap { reader.line($0, "'name'") }
    let district = fields["district"].flatMap { reader.district($0, among: names) }
    let year = fields["year"].flatMap { anchorYear($0, item.calendar) }
    let valueAdded = fields["value_added"].flatMap { money($0, "'value_added'") }
    let ramp = fields["ramp"].flatMap { positiveYears($0, "'ramp'") }
    guard let name, let district, let year, let valueAdded, let ramp else { return nil }
    return Anchor(name: name, district: district, year: year, valueAdded: valueAdded, ramp: ramp)
  }

  private mutating func money(_ node: SourceNode, _ name: String) -> Double? {
    reader.quantity(node, name, in: Self.money, atLeast: 0, atMost: Self.mostMoney)
  }

  private mutating func positiveYears(_ node: SourceNode, _ name: String) -> Double? {
    guard let value = reader.quantity(node, name, in: "yr") else { return nil }
    if value > 0 { return value }
    reader.diagnostics.error(
      "\(name) is \(plain(value, "yr")), but must be above 0", at: node.span)
    return nil
  }

  /// The year of an anchor, possibly with a fraction.
  private mutating func anchorYear(_ node: SourceNode, _ calendar: EntryCalendar) -> Double? {
    guard let text = node.text, case .success(let year) = Number.read(text[...]),
      (0..<10_000).contains(year)
    else {
      reader.mismatch(node, "'year'", expected: "a year such as 2027 or 2026.5")
      return nil
    }
    guard reader.checkYear(year, lastYear: Int(year), node, calendar) else { return nil }
    guard let end = calendar.end, Int(year) > end else { return year }
    reader.diagnostics.warn(
      "the anchor starts beyond the end, \(end), and is left out", at: node.span)
    return nil
  }
}
