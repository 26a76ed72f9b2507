// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// A compiled statement. Places of values to bind and of columns both count from 0.
package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let database: Database

  init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a number; NaN becomes NULL.
  package func bind(_ value: Double, at place: Int) throws(SQLiteError) {
    try database.check(sqlite3_bind_double(handle, Int32(place + 1), value))
  }

  package func bind(_ value: Int, at place: Int) throws(SQLiteError) {
    try database.check(sqlite3_bind_int64(handle, Int32(place + 1), Int64(value)))
  }

  /// Binds a text, or NULL.
  package func bind(_ value: String?, at place: Int) throws(SQLiteError) {
    guard let value else {
      return try database.check(sqlite3_bind_null(handle, Int32(place + 1)))
    }
    try database.check(
      csqlite_bind_text(handle, Int32(place + 1), value, Int32(value.utf8.count)))
  }

  package func bind(_ bytes: [UInt8], at place: Int) throws(SQLiteError) {
    try database.check(csqlite_bind_blob(handle, Int32(place + 1), bytes, Int32(bytes.count)))
  }

  /// Goes on to the next row; `false` at the end.
  package func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    try database.check(code)
    return code == SQLITE_ROW
  }

  /// Makes ready for other values and another run.
  package func reset() throws(SQLiteError) { try database.check(sqlite3_reset(handle)) }

  /// Runs a statement that gives no rows, and makes it ready again.
  package func run() throws(SQLiteError) {
    while try step() {}
    try reset()
  }

  /// A number of the current row; NaN for NULL.
  package func double(_ column: Int) -> Double {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
      ? .nan : sqlite3_column_double(handle, Int32(column))
  }

  package func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

  /// A text of the current row, or `nil` for NULL.
  package func text(_ column: Int) -> String? {
    sqlite3_column_text(handle, Int32(column)).map { String(cString: $0) }
  }

  package func bytes(_ column: Int) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    guard count > 0, let base = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: base, count: count))
  }
}
