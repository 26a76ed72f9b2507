// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The reading of series: figures as they were measured, a row for each.
///
/// Columns are `indicator`, `date`, `value` and `source`, and where wanted `standard_error`,
/// `district` (empty for the region) and `definition` (empty for that of the scenario).
package enum SeriesTable {
  /// The observations of a table, as far as they could be read, in its order.
  ///
  /// - Parameter districts: the ids of the scenario's districts in order, or `nil` where they are
  ///   not known.
  package static func read(
    _ file: SourceFile, districts: [String]?, into diagnostics: inout Diagnostics
  ) -> [Observation] {
    let table = CSVTable(file, into: &diagnostics)
    guard !table.header.isEmpty else {
      diagnostics.error(
        "the table is empty; expected a header and a row for each observation",
        at: SourceSpan(file: file, line: 1, column: 1))
      return []
    }
    guard
      let columns = CSVColumns(
        table, required: ["indicator", "date", "value", "source"],
        optional: ["standard_error", "district", "definition"], into: &diagnostics)
    else { return [] }
    if table.rows.isEmpty, table.isWhole {
      diagnostics.error("the table has no rows", at: table.span(of: table.header[0]))
    }
    var reader = SeriesRowReader(
      table: table, columns: columns, districts: districts, diagnostics: diagnostics)
    let observations = reader.observations()
    diagnostics = reader.diagnostics
    return observations
  }
}
