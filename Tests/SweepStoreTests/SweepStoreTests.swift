// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SQLite
import Sweeps
import Testing

@testable import SweepStore

@Suite struct DatabaseTests {
  private func database() throws -> Database { try Database(path: ":memory:", mode: .write) }

  /// What a digest is made of has to come back to the last bit.
  @Test func doublesKeepTheirBits() throws {
    let database = try database()
    try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b REAL)")
    let values: [Double] = [
      0, 1, -1, 0.1, 3, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e15,
      123_456_789, .infinity,
      .nan,
    ]
    let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
    for (place, value) in values.enumerated() {
      try insert.bind(place, at: 0)
      try insert.bind(value, at: 1)
      try insert.run()
    }
    let query = try database.prepare("SELECT b FROM t ORDER BY a")
    for value in values {
      #expect(try query.step())
      let read = query.double(0)
      #expect(read.bitPattern == value.bitPattern || value.isNaN && read.isNaN, "\(value)")
    }
    #expect(try !query.step())
  }

  /// SQLite has one zero. The reader of sweeps makes -0 of a file 0, and outcomes are sums from 0 on.
  @Test func negativeZeroLosesItsSign() throws {
    let database = try database()
    try database.execute("CREATE TABLE t (a REAL); INSERT INTO t VALUES (-0.0)")
    let query = try database.prepare("SELECT a FROM t")
    #expect(try query.step() && query.double(0).sign == .plus)
  }

  @Test func aTransactionIsWholeOrNothing() throws {
    let database = try database()
    try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    #expect(throws: SQLiteError.self) {
      try database.transaction { () throws(SQLiteError) in
        try database.execute("INSERT INTO t VALUES (1); INSERT INTO t VALUES (1)")
      }
    }
    let count = try database.prepare("SELECT count(*) FROM t")
    #expect(try count.step() && count.integer(0) == 0)
  }

  @Test func namesAreQuoted() throws {
    let database = try database()
    let name = "a \"b\"; DROP TABLE t --"
    try database.execute("CREATE TABLE t (\(Database.quoted(name)) TEXT)")
    let insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.bind("ä'\"", at: 0)
    try insert.run()
    let query = try database.prepare("SELECT \(Database.quoted(name)) FROM t")
    #expect(try query.step() && query.text(0) == "ä'\"")
  }

  @Test func whatIsNoDatabaseIsSaidToBeNone() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    try Data(repeating: 65, count: 5000).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: SQLiteError.self) {
      try Database(path: path, mode: .write).execute("CREATE TABLE t (a)")
    }
    #expect(error?.isForeign == true)
    let missing = #expect(throws: SQLiteError.self) {
      try Database(path: path + "-no", mode: .read)
    }
    #expect(missing?.isMissing == true)
  }
}

@Suite struct ShardTests {
  @Test func shardsCoverTheBlocksOnce() {
    for total in [0, 1, 4, 13, 1000] {
      for count in [1, 2, 5, 13, 20] {
        let parts = (1...count).map { Shard($0, of: count)!.blocks(of: total) }
        #expect(parts.flatMap { $0 } == Array(0..<total))
        let sizes = parts.map(\.count)
        #expect(sizes.max()! - sizes.min()! <= 1)
      }
    }
  }

  @Test func onlyNumbersWithASlashAreShards() {
    #expect(Shard(text: "2/5")?.text == "2/5" && Shard(text: "1/1") == .whole)
    for text in ["0/5", "6/5", "5", "a/b", "1/5/5", "+1/5", "-1/5", "/5", "1/", " 1/5", "1/0"] {
      #expect(Shard(text: text) == nil, "\(text)")
    }
  }
}
