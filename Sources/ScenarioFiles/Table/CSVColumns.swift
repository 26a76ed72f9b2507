// SPDX-License-Identifier: GPL-3.0-or-later

/// Where each column stands in a table.
struct CSVColumns {
  private var positions: [String: Int] = [:]

  /// Finds columns by name, in any order; more columns are allowed.
  ///
  /// `nil` where a required column is missing, and each is reported, or where the table itself was
  /// refused. A column that is nearly called like an optional one gets a warning.
  init?(
    _ table: CSVTable, required: [String], optional: [String] = [],
    into diagnostics: inout Diagnostics
  ) {
    if table.hasOtherSeparators { return nil }
    index(table, into: &diagnostics)
    let unknown = table.header.map(\.text).filter { !(required + optional).contains($0) }
    let missing = required.filter { positions[$0] == nil }
    for name in missing {
      let similar = Spelling.nearest(to: name, among: unknown)
      let field = table.header.first { $0.text == similar } ?? table.header[0]
      diagnostics.error(
        "the column '\(name)' is missing", at: table.span(of: field),
        hint: similar.map { "the table has '\($0)'" })
    }
    if !missing.isEmpty { return nil }
    for field in table.header where unknown.contains(field.text) {
      guard
        let meant = Spelling.hint(
          for: field.text, among: optional.filter { positions[$0] == nil })
      else { continue }
      diagnostics.warn(
        "the column '\(field.text)' is not read", at: table.span(of: field), hint: meant)
    }
  }

  private mutating func index(_ table: CSVTable, into diagnostics: inout Diagnostics) {
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
  }

  /// The position of a required column.
  subscript(name: String) -> Int { positions[name]! }

  /// The position of a column that a table may have.
  func position(_ name: String) -> Int? { positions[name] }
}
