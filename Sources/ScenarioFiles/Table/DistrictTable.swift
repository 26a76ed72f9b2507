// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The reading of district tables.
package enum DistrictTable {
  /// The districts of a table, as far as they could be read.
  ///
  /// Columns are found by name, in any order; more columns are allowed. The figures stand strictly
  /// inside their bounds (`DistrictColumn.inside`).
  package static func read(_ file: SourceFile, into diagnostics: inout Diagnostics) -> [District] {
    let table = CSVTable(file, into: &diagnostics)
    guard !table.header.isEmpty else {
      diagnostics.error(
        "the table is empty; expected a header and a row for each district",
        at: SourceSpan(file: file, line: 1, column: 1))
      return []
    }
    guard let columns = DistrictColumns(table, into: &diagnostics) else { return [] }
    var reader = DistrictRowReader(table: table, columns: columns, diagnostics: diagnostics)
    let districts = reader.districts()
    diagnostics = reader.diagnostics
    return districts
  }
}

/// Where each column stands in a table.
struct DistrictColumns {
  private var positions: [String: Int] = [:]

  /// Columns of text, beside those of `DistrictColumn`.
  static let texts = ["id", "name"]
  static let coordinates = ["longitude", "latitude"]

  private static let all = texts + coordinates + DistrictColumn.all.map(\.name)

  /// `nil` where a column is missing; each is reported.
  init?(_ table: CSVTable, into diagnostics: inout Diagnostics) {
    for (position, field) in table.header.enumerated() {
      if field.text.isEmpty {
        diagnostics.error(
          "column \(position + 1) has no name in the header", at: table.span(of: field))
      } else if let first = positions[field.text] {
        diagnostics.error(
          "the column '\(field.text)' stands in the header twice", at: table.span(of: field),
          hint: "it is column \(first + 1) already")
      } else {
        positions[field.text] = position
      }
    }
    let unknown = table.header.map(\.text).filter { !Self.all.contains($0) }
    let missing = Self.all.filter { positions[$0] == nil }
    for name in missing {
      let similar = Spelling.nearest(to: name, among: unknown)
      let field = table.header.first { $0.text == similar } ?? table.header[0]
      diagnostics.error(
        "the column '\(name)' is missing", at: table.span(of: field),
        hint: similar.map { "the table has '\($0)'" })
    }
    if !missing.isEmpty { return nil }
  }

  /// The position of a column that every table has.
  subscript(name: String) -> Int { positions[name]! }
}
