// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

extension SweepStore {
  /// Opens the database in a folder to read it.
  ///
  /// - Throws: `missing` where there is none.
  package static func open(folder: String) throws(StoreError) -> SweepStore {
    try translating(folder) {
      let database: Database
      do {
        database = try Database(path: "\(folder)/\(fileName)", mode: .read)
      } catch let error as SQLiteError where error.isMissing {
        throw StoreError.missing(folder: folder)
      }
      guard try isMade(database) else { throw StoreError.missing(folder: folder) }
      return try SweepStore(reading: database, in: folder)
    }
  }

  static func record(_ database: Database, _ folder: String) throws -> SweepRecord {
    var parts: [String: [SweepRecord.Entry]] = [:]
    let query = try database.prepare("SELECT part, name, value FROM record ORDER BY part, place")
    while try query.step() {
      let entry = SweepRecord.Entry(query.text(1) ?? "", query.text(2) ?? "")
      parts[query.text(0) ?? "", default: []].append(entry)
    }
    let own = { (name: String) in parts["store"]?.first { $0.name == name }?.text }
    guard own("schema") == schema, let shard = Shard(text: own("shard") ?? ""),
      let runCount = Int(own("runs") ?? "")
    else {
      throw StoreError.foreign(folder: folder)
    }
    return SweepRecord(
      versions: parts["version"] ?? [], inputs: parts["input"] ?? [],
      resolved: parts["resolved"] ?? [], shard: shard, runCount: runCount,
      keepsRuns: own("keep") == "rows")
  }

  static func columns(_ database: Database) throws -> StoreColumns {
    var columns: [StoreColumns.Column] = []
    let query = try database.prepare(
      "SELECT name, kind, scenario, unit FROM columns ORDER BY place")
    while try query.step() {
      guard let kind = StoreColumns.Kind(rawValue: query.text(1) ?? "") else { continue }
      columns.append(
        StoreColumns.Column(
          name: query.text(0) ?? "", kind: kind, scenario: query.integer(2),
          unit: query.text(3) ?? ""))
    }
    return StoreColumns(columns)
  }

  /// Holds the columns that the store tells of against those of the sweep that it is of.
  ///
  /// - Throws: `damaged` where they differ.
  package func check(columns wanted: StoreColumns) throws(StoreError) {
    guard columns == wanted else {
      throw .damaged(folder: folder, "its columns are not those of the sweep")
    }
  }

  /// More blocks than a machine can run.
  private static let mostBlocks = 1 << 40

  static func digests(
    _ database: Database, _ folder: String, _ shard: Shard
  ) throws -> [[BlockDigest]] {
    var digests: [[BlockDigest]] = []
    var first: Int?
    let query = try database.prepare(
      "SELECT block, digest FROM blocks ORDER BY block, scenario")
    while try query.step() {
      let block = query.integer(0)
      let start = first ?? block
      first = start
      let bytes = query.bytes(1)
      // Also keeps what was tampered with from going beyond the range of numbers.
      let isPlace = (0...mostBlocks).contains(start)
      guard bytes.count == 32, isPlace, (0...1).contains(start + digests.count - block) else {
        throw StoreError.damaged(folder: folder, "block \(block) is not where it should be")
      }
      if start + digests.count == block { digests.append([]) }
      digests[block - start].append(BlockDigest(bytes: bytes))
    }
    return digests
  }
}
