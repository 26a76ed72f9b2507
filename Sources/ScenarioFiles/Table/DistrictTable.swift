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
    guard let columns = CSVColumns(table, required: columns, into: &diagnostics) else { return [] }
    var reader = DistrictRowReader(table: table, columns: columns, diagnostics: diagnostics)
    let districts = reader.districts()
    diagnostics = reader.diagnostics
    return districts
  }

  /// Text and coordinates, beside the columns of `DistrictColumn`.
  static let columns =
    ["id", "name", "longitude", "latitude"] + DistrictColumn.all.map(\.name)
}
