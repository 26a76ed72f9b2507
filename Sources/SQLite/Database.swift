// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// A connection to a database file. One thread at a time may use it.
package final class Database {
  private let handle: OpaquePointer

  package enum Mode: Sendable {
    /// The file has to be there.
    case read
    /// The file is made where it is not there.
    case write
  }

  /// Opens a file.
  package init(path: String, mode: Mode) throws(SQLiteError) {
    var handle: OpaquePointer?
    let flags = mode == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else {
      throw SQLiteError(code: SQLITE_NOMEM, message: "out of memory")
    }
    guard code == SQLITE_OK else {
      let error = SQLiteError(code: code & 0xFF, message: String(cString: sqlite3_errmsg(handle)))
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  package func execute(_ statements: String) throws(SQLiteError) {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// Compiles a statement.
  package func prepare(_ text: String) throws(SQLiteError) -> Statement {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, text, -1, &statement, nil))
    guard let statement else { throw SQLiteError(code: SQLITE_MISUSE, message: "no statement") }
    return Statement(statement, of: self)
  }

  /// Does all of `body`, or none of it where it throws.
  package func transaction(_ body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    try execute("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      try body()
      try execute("COMMIT")
    } catch {
      // SQLite itself may have rolled back already, as where the disk is full.
      try? execute("ROLLBACK")
      throw error
    }
  }

  func check(_ code: Int32) throws(SQLiteError) {
    if code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE { return }
    throw SQLiteError(code: code & 0xFF, message: String(cString: sqlite3_errmsg(handle)))
  }

  /// A name as statements write it.
  package static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
