// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// What SQLite says of a failure.
package struct SQLiteError: Error, Sendable, Equatable {
  /// The primary result code.
  package var code: Int32
  /// SQLite's own words.
  package var message: String

  /// Whether another process uses the database.
  package var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// Whether the file cannot be opened.
  package var isMissing: Bool { code == SQLITE_CANTOPEN }
  /// Whether the file is there and is no database.
  package var isForeign: Bool { code == SQLITE_NOTADB || code == SQLITE_CORRUPT }
}
