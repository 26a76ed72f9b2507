// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// Turns the rows of a district table into districts.
struct DistrictRowReader {
  let table: CSVTable
  let columns: CSVColumns
  var diagnostics: Diagnostics
  /// The line on which each id stands.
  private var lines: [String: Int] = [:]

  init(table: CSVTable, columns: CSVColumns, diagnostics: Diagnostics) {
    self.table = table
    self.columns = columns
    self.diagnostics = diagnostics
  }

  mutating func districts() -> [District] {
    var districts: [District] = []
    for (number, row) in table.rows.enumerated() {
      if diagnostics.all.count >= CSVTable.mostMistakes {
        diagnostics.warn(
          "too many mistakes; \(table.rows.count - number) rows were not read",
          at: table.span(of: row[0]))
        return districts
      }
      if let district = district(row) { districts.append(district) }
    }
    if table.isWhole { checkWhole() }
    return districts
  }

  private mutating func checkWhole() {
    let enterprises = table.rows.map { Number.read($0[columns["enterprises"]].text[...]) }
    if table.rows.isEmpty {
      diagnostics.error("the table has no rows", at: table.span(of: table.header[0]))
    } else if enterprises.allSatisfy({ $0 == .success(0) }) {
      diagnostics.error(
        "enterprises are 0 in every district; at least one needs some",
        at: table.span(of: table.header[columns["enterprises"]]))
    }
  }

  private mutating func district(_ row: [CSVField]) -> District? {
    let before = diagnostics.count
    let id = id(row[columns["id"]])
    let name = row[columns["name"]]
    if name.text.isEmpty { report("the name is empty", name) }
    let longitude = coordinate(row, "longitude", within: 180)
    let latitude = coordinate(row, "latitude", within: 90)
    var figures = DistrictFigures<Double>()
    for column in DistrictColumn.all {
      if let value = value(row[columns[column.name]], column) {
        figures[slot: column.slot] = column.inside(value)
      }
    }
    guard diagnostics.count == before else { return nil }
    return District(
      id: id, name: name.text, longitude: longitude, latitude: latitude, figures: figures)
  }

  private mutating func report(_ message: String, _ field: CSVField, hint: String? = nil) {
    diagnostics.error(message, at: table.span(of: field), hint: hint)
  }

  /// An id is text, whatever it looks like.
  private mutating func id(_ field: CSVField) -> String {
    let id = field.text
    let isPlain = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
        || $0.properties.generalCategory == .nonspacingMark
    }
    if id.isEmpty {
      report("the id is empty", field)
    } else if !isPlain {
      report("the id '\(id.start(40))' may hold letters, digits, '-', '_' and '.' only", field)
    } else if ["all", "each"].contains(id) {
      report("'\(id)' cannot be an id, because it names all districts", field)
    } else if let line = lines[id] {
      report(
        "the id '\(id)' stands in the table twice", field, hint: "it is on line \(line) already")
    }
    lines[id] = lines[id] ?? field.line
    return id
  }

  private mutating func coordinate(
    _ row: [CSVField], _ name: String, within limit: Double
  ) -> Double {
    let field = row[columns[name]]
    guard let value = number(field, name, unit: "degrees", orZero: false) else { return 0 }
    if abs(value) > limit {
      report(
        "\(name) is \(field.text); expected degrees from -\(Int(limit)) to \(Int(limit))", field)
    }
    return value
  }

  private mutating func number(
    _ field: CSVField, _ name: String, unit: String, orZero: Bool
  ) -> Double? {
    if field.text.isEmpty {
      report(
        "\(name) is empty; expected a number", field,
        hint: orZero ? "write 0 if there is none" : nil)
      return nil
    }
    switch Number.read(field.text[...]) {
    case .success(let value): return value
    case .failure(let mistake):
      report("\(name): \(mistake.message)", field, hint: "a plain number in \(unit) is expected")
      return nil
    }
  }

  private mutating func value(_ field: CSVField, _ column: DistrictColumn) -> Double? {
    let unit = column.unit == "1" ? "parts of 1" : column.unit
    let orZero = column.rule.broken(by: 0) == nil
    guard let value = number(field, column.name, unit: unit, orZero: orZero) else { return nil }
    guard let rule = column.rule.broken(by: value) else { return value }
    let looksLikePerCent = value > 1 && value <= 100 && rule == "from 0 to 1"
    let part = Number.double(field.text[...], movedBy: -2) ?? value / 100
    report(
      "\(column.name) is \(field.text), but must be \(rule)", field,
      hint: looksLikePerCent ? "for per cent write \(part)" : nil)
    return nil
  }
}

extension DistrictColumn.Rule {
  /// The rule in words, where `value` breaks it.
  fileprivate func broken(by value: Double) -> String? {
    switch self {
    case .positive:
      if !(value > 0) { return "above 0" }
    case .share, .state:
      return value >= 0 && value <= 1 ? nil : "from 0 to 1"
    case .amount, .capacity:
      if !(value >= 0) { return "0 or more" }
    }
    return value <= 1e15 ? nil : "at most 1e15"
  }
}
