// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

extension SweepStore {
  /// Goes through the kept runs in order: the number of each, then what was drawn and the outcomes,
  /// NaN for those of a failed run.
  package func forEachRun(_ body: (Int, [Double]) throws -> Void) throws {
    let names = columns.exported.map { Database.quoted(columns.columns[$0].name) }
    do {
      let query = try database.prepare(
        "SELECT \((["run"] + names).joined(separator: ", ")) FROM runs ORDER BY run")
      while try query.step() {
        let values = names.indices.map { query.double($0 + 1) }
        guard !values.contains(where: \.isInfinite) else {
          throw StoreError.damaged(folder: folder, "run \(query.integer(0)) is not as written")
        }
        try body(query.integer(0), values)
      }
    } catch let error as SQLiteError {
      throw StoreError(error, folder)
    }
  }
}
