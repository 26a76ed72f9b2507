// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

extension SweepStore {
  /// Opens the database in a folder for writing, or makes it there.
  ///
  /// - Throws: `changed` where the folder holds another sweep.
  package static func open(
    folder: String, record: SweepRecord, sweep: Sweep
  ) throws(StoreError) -> SweepStore {
    let columns = StoreColumns(sweep)
    guard columns.columns.count <= StoreColumns.limit else {
      throw .tooWide(columns.columns.count)
    }
    return try translating(folder) {
      let database = try Database(path: "\(folder)/\(fileName)", mode: .write)
      // One writer, and no more bytes on the way to the disk than safety asks for.
      try database.execute("PRAGMA locking_mode = EXCLUSIVE")
      try database.execute("PRAGMA journal_mode = WAL")
      try database.execute("PRAGMA synchronous = NORMAL")
      try database.execute("PRAGMA wal_autocheckpoint = 10000")
      if try !isMade(database) { try make(database, record, columns) }
      let store = try SweepStore(reading: database, in: folder)
      let differences = store.record.differences(to: record)
      guard differences.isEmpty else { throw StoreError.changed(folder: folder, differences) }
      try store.check(columns: columns)
      return store
    }
  }

  /// Whether a complete store is there; its tables come in one transaction.
  static func isMade(_ database: Database) throws(SQLiteError) -> Bool {
    let query = try database.prepare(
      "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'record'")
    return try query.step() && query.integer(0) > 0
  }

  private static func make(
    _ database: Database, _ record: SweepRecord, _ columns: StoreColumns
  ) throws(SQLiteError) {
    let table = columns.columns.map { column in
      "\(Database.quoted(column.name)) \(column.kind == .failed ? "TEXT" : "REAL")"
    }
    try database.transaction { () throws(SQLiteError) in
      try database.execute(
        """
        CREATE TABLE record (part TEXT, place INTEGER, name TEXT, value TEXT);
        CREATE TABLE columns
          (place INTEGER PRIMARY KEY, name TEXT, kind TEXT, scenario INTEGER, unit TEXT);
        CREATE TABLE blocks (block INTEGER, scenario INTEGER, runs INTEGER, failed INTEGER,
          digest BLOB, PRIMARY KEY (block, scenario));
        CREATE TABLE runs (\((["run INTEGER PRIMARY KEY"] + table).joined(separator: ", ")));
        """)
      try write(record, to: database)
      try write(columns, to: database)
    }
  }

  private static func write(_ record: SweepRecord, to database: Database) throws(SQLiteError) {
    let insert = try database.prepare("INSERT INTO record VALUES (?, ?, ?, ?)")
    let parts: [(String, [SweepRecord.Entry])] = [
      (
        "store",
        [
          .init("schema", schema), .init("shard", record.shard.text),
          .init("runs", "\(record.runCount)"),
          .init("keep", record.keepsRuns ? "rows" : "summary"),
        ]
      ),
      ("version", record.versions), ("input", record.inputs), ("resolved", record.resolved),
    ]
    for (part, entries) in parts {
      for (place, entry) in entries.enumerated() {
        try insert.bind(part, at: 0)
        try insert.bind(place, at: 1)
        try insert.bind(entry.name, at: 2)
        try insert.bind(entry.text, at: 3)
        try insert.run()
      }
    }
  }

  private static func write(_ columns: StoreColumns, to database: Database) throws(SQLiteError) {
    let insert = try database.prepare("INSERT INTO columns VALUES (?, ?, ?, ?, ?)")
    for (place, column) in columns.columns.enumerated() {
      try insert.bind(place + 1, at: 0)
      try insert.bind(column.name, at: 1)
      try insert.bind(column.kind.rawValue, at: 2)
      try insert.bind(column.scenario, at: 3)
      try insert.bind(column.unit, at: 4)
      try insert.run()
    }
  }
}
