// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite

/// Why a store cannot be used.
package enum StoreError: Error, Sendable, Equatable {
  /// The folder holds something else.
  case foreign(folder: String)
  /// There is no store.
  case missing(folder: String)
  /// The store is of another sweep; what differs.
  case changed(folder: String, [String])
  /// Another process writes to it.
  case busy(folder: String)
  /// What was kept is not what was written.
  case damaged(folder: String, String)
  /// The operating system or SQLite cannot read or write.
  case failed(folder: String, String)
  /// A sweep has too many columns for a store.
  case tooWide(Int)

  init(_ error: SQLiteError, _ folder: String) {
    if error.isBusy {
      self = .busy(folder: folder)
    } else if error.isForeign {
      self = .damaged(folder: folder, error.message)
    } else {
      self = .failed(folder: folder, error.message)
    }
  }
}

/// Does something with a database, whose errors become those of the store.
func translating<Value>(
  _ folder: String, _ body: () throws -> Value
) throws(StoreError) -> Value {
  do {
    return try body()
  } catch let error as SQLiteError {
    throw StoreError(error, folder)
  } catch let error as StoreError {
    throw error
  } catch {
    preconditionFailure("a store throws nothing else: \(error)")
  }
}
