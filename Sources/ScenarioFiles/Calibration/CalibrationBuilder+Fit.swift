// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationBuilder {
  /// What stands before the name of a column of the district table.
  static let startPrefix = "start."

  /// Reads what is to be found: names, each with `catalogue` or a map.
  mutating func unknowns() -> [Unknown] {
    guard let node = fields[.fit] else {
      reader.diagnostics.error(
        "the file has no 'fit'", at: root.span,
        hint: "add 'fit: {digitalisation.rate_services: catalogue}'")
      return []
    }
    guard let entries = node.entries else {
      reader.mismatch(node, CalibrationKey.fit.quotedName, expected: "a map of names")
      return []
    }
    if entries.isEmpty { reader.diagnostics.error("'fit' is empty", at: node.span) }
    return entries.compactMap { entry in
      if let name = entry.key.text, let parameter = Parameter.named[name] {
        return unknown(parameter, entry)
      }
      if let name = entry.key.text, let column = Self.column(name) {
        return unknown(column, entry)
      }
      let columns = DistrictColumn.all.map { Self.startPrefix + $0.name }
      reader.unknown(
        "name", entry.key, among: Parameter.all.map(\.name) + columns)
      return nil
    }
  }

  private static func column(_ name: String) -> DistrictColumn? {
    guard name.hasPrefix(startPrefix) else { return nil }
    let name = name.dropFirst(startPrefix.count)
    return DistrictColumn.all.first { $0.name == name }
  }

  /// What a file says of an unknown beside its name.
  private struct Terms {
    var low: Double?
    var high: Double?
    var hasPrior = true
  }

  private mutating func unknown(_ parameter: Parameter, _ entry: SourceNode.Entry) -> Unknown? {
    guard
      let terms = terms(
        entry.value, quoted(parameter.name), parameter.unit, parameter.min, parameter.max)
    else { return nil }
    if terms.hasPrior, parameter.low >= parameter.high {
      reader.diagnostics.error(
        "\(quoted(parameter.name)) has no range in the catalogue that could be a prior",
        at: entry.key.span, hint: "write {prior: none}")
      return nil
    }
    return Unknown(
      name: parameter.name, target: .parameter(parameter.slot),
      start: scenario?.parameters[slot: parameter.slot] ?? parameter.central,
      low: terms.low ?? parameter.min, high: terms.high ?? parameter.max ?? .infinity,
      prior: terms.hasPrior
        ? Unknown.Prior(mean: parameter.central, low: parameter.low, high: parameter.high) : nil)
  }

  private mutating func unknown(_ column: DistrictColumn, _ entry: SourceNode.Entry) -> Unknown? {
    let name = quoted(Self.startPrefix + column.name)
    guard let terms = terms(entry.value, name, "1", 1e-6, greatestFactor(column)) else {
      return nil
    }
    guard let low = terms.low, let high = terms.high, low < 1, high > 1 else {
      reader.diagnostics.error(
        "\(name) is a factor on the district table and needs its range around 1",
        at: entry.value.span, hint: "write {low: 0.5, high: 1.5}")
      return nil
    }
    checkShares(column, entry)
    return Unknown(
      name: Self.startPrefix + column.name, target: .start(column.slot), start: 1, low: low,
      high: high, prior: terms.hasPrior ? Unknown.Prior(mean: 1, low: low, high: high) : nil)
  }

  /// The factor at which the largest share of the table would be 1.
  private func greatestFactor(_ column: DistrictColumn) -> Double? {
    guard let scenario, column.rule == .state || column.rule == .share else { return nil }
    let largest = scenario.districts.map { $0.figures[slot: column.slot] }.max() ?? 0
    return largest > 0 ? (1 - DistrictColumn.margin) / largest : nil
  }

  /// Money that is divided by need would be divided in another way by other starting states.
  private mutating func checkShares(_ column: DistrictColumn, _ entry: SourceNode.Entry) {
    guard column.rule == .state, let scenario, scenario.districts.count > 1,
      scenario.investments.contains(where: { $0.split == .need })
    else { return }
    reader.diagnostics.error(
      "the scenario divides money by need, which depends on starting states",
      at: entry.key.span, hint: "divide it by population to fit \(entry.key.text ?? "them")")
  }

  private mutating func terms(
    _ node: SourceNode, _ name: String, _ unit: String, _ least: Double, _ greatest: Double?
  ) -> Terms? {
    if node.text == "catalogue" { return Terms() }
    guard node.entries != nil else {
      reader.mismatch(node, name, expected: "catalogue, or a map such as {low: 0, high: 1}")
      return nil
    }
    guard let keys = reader.fields(node, name, known: ["low", "high", "prior"]) else { return nil }
    var terms = Terms()
    let before = reader.diagnostics.count
    terms.low = keys["low"].flatMap {
      reader.quantity($0, "'low'", in: unit, atLeast: least, atMost: greatest)
    }
    terms.high = keys["high"].flatMap {
      reader.quantity($0, "'high'", in: unit, atLeast: least, atMost: greatest)
    }
    if let prior = keys["prior"], prior.text != "catalogue" {
      terms.hasPrior = false
      if prior.text != "none" {
        reader.mismatch(prior, "'prior'", expected: "catalogue or none")
      }
    }
    if (terms.low ?? least) >= (terms.high ?? greatest ?? .infinity) {
      reader.diagnostics.error("'high' must be above 'low'", at: (keys["high"] ?? node).span)
    }
    return reader.diagnostics.count == before ? terms : nil
  }
}
