// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Turns the rows of a table of series into observations.
struct SeriesRowReader {
  let table: CSVTable
  let columns: CSVColumns
  let districts: [String]?
  var diagnostics: Diagnostics
  /// The line on which each figure stands.
  private var lines: [[String]: Int] = [:]

  init(
    table: CSVTable, columns: CSVColumns, districts: [String]?, diagnostics: Diagnostics
  ) {
    self.table = table
    self.columns = columns
    self.districts = districts
    self.diagnostics = diagnostics
  }

  mutating func observations() -> [Observation] {
    var observations: [Observation] = []
    for (number, row) in table.rows.enumerated() {
      if diagnostics.all.count >= CSVTable.mostMistakes {
        diagnostics.warn(
          "too many mistakes; \(table.rows.count - number) rows were not read",
          at: table.span(of: row[0]))
        return observations
      }
      if let observation = observation(row) { observations.append(observation) }
    }
    return observations
  }

  private mutating func observation(_ row: [CSVField]) -> Observation? {
    let before = diagnostics.count
    let indicator = indicator(row[columns["indicator"]])
    let dateField = row[columns["date"]]
    let date = SeriesDate.read(dateField.text)
    if date == nil {
      report(
        "date: '\(dateField.text.start(40))' is not a date from 1900 to 2200", dateField,
        hint: "write 2024, 2024-06-30 or 2024.5")
    }
    let value = indicator.flatMap { quantity(row[columns["value"]], "value", $0) }
    let error = standardError(row, indicator)
    let source = row[columns["source"]]
    if source.text.isEmpty { report("the source is empty", source) }
    let district = field(row, "district").flatMap { self.district($0, indicator) }
    guard diagnostics.count == before, let indicator, let date, let value else { return nil }
    checkTotal(indicator, date, dateField)
    checkOnce(row, date, dateField)
    return Observation(
      indicator: indicator, date: date.end, value: value, standardError: error,
      source: source.text, district: district, definition: field(row, "definition")?.text)
  }

  /// The field of a column that a table may have, unless it is empty.
  private func field(_ row: [CSVField], _ column: String) -> CSVField? {
    columns.position(column).map { row[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }

  private mutating func report(_ message: String, _ field: CSVField, hint: String? = nil) {
    diagnostics.error(message, at: table.span(of: field), hint: hint)
  }

  private mutating func indicator(_ field: CSVField) -> Indicator? {
    if let indicator = Indicator.named[field.text] { return indicator }
    report(
      "unknown indicator \(quoted(field.text))", field,
      hint: Spelling.hint(for: field.text, among: Indicator.all.map(\.name)))
    return nil
  }

  private mutating func quantity(
    _ field: CSVField, _ name: String, _ indicator: Indicator
  ) -> Double? {
    if field.text.isEmpty {
      report("the \(name) is empty; expected a number", field)
      return nil
    }
    switch Quantity.read(field.text, in: indicator.unit) {
    case .success(let value) where indicator.presentation == .share && !(0...1).contains(value):
      let isPerCent = value > 1 && value <= 100
      report(
        "the \(name) is \(field.text), but a share lies from 0 to 1", field,
        hint: isPerCent ? "for per cent write '\(field.text) %'" : nil)
      return nil
    case .success(let value): return value
    case .failure(let mistake):
      report(mistake.message, field, hint: mistake.hint)
      return nil
    }
  }

  private mutating func standardError(_ row: [CSVField], _ indicator: Indicator?) -> Double? {
    guard let field = field(row, "standard_error"), let indicator,
      let value = quantity(field, "standard error", indicator)
    else { return nil }
    if !(value > 0) { report("the standard error is \(field.text), but must be above 0", field) }
    return value
  }

  private mutating func district(_ field: CSVField, _ indicator: Indicator?) -> Int? {
    if let indicator, !indicator.isDistrictFigure {
      report(
        "'\(indicator.name)' is a figure of the region; a district does not have it", field,
        hint: "leave the district empty")
    }
    guard let districts else { return nil }
    if let position = districts.firstIndex(of: field.text) { return position }
    report(
      "unknown district \(quoted(field.text))", field,
      hint: Spelling.hint(for: field.text, among: districts))
    return nil
  }

  /// A flow is the total of a year, so that its date has to be one.
  private mutating func checkTotal(
    _ indicator: Indicator, _ date: SeriesDate, _ field: CSVField
  ) {
    guard indicator.timing == .flow, !date.isWholeYear else { return }
    report(
      "'\(indicator.name)' is the total of a year; '\(field.text)' is none", field,
      hint: "write the year alone")
  }

  private mutating func checkOnce(_ row: [CSVField], _ date: SeriesDate, _ field: CSVField) {
    let optional = ["district", "definition"].map { self.field(row, $0)?.text ?? "" }
    let names = [row[columns["indicator"]].text, row[columns["source"]].text, "\(date.end)"]
    if let line = lines[names + optional] {
      report(
        "the source gives this figure twice", field, hint: "it is on line \(line) already")
    }
    lines[names + optional] = field.line
  }
}
