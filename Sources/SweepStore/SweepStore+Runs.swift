// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

extension SweepStore {
  /// Keeps a block, all of it or nothing.
  ///
  /// - Parameter reasons: for each scenario why runs failed, by their numbers.
  package func append(
    _ block: BlockResult, reasons: [[Int: String]]
  ) throws(StoreError) {
    try translating(folder) {
      try database.transaction { () throws(SQLiteError) in
        if record.keepsRuns { try insertRuns(block, reasons) }
        try insertDigests(block)
      }
    }
    took(block.scenarios.map(\.digest))
  }

  private func insertRuns(
    _ block: BlockResult, _ reasons: [[Int: String]]
  ) throws(SQLiteError) {
    let places = Array(repeating: "?", count: columns.columns.count + 1)
    let insert = try database.prepare(
      "INSERT INTO runs VALUES (\(places.joined(separator: ", ")))")
    let count = block.runs.count
    let drawn = block.values.count / max(1, count)
    for i in 0..<count {
      try insert.bind(block.runs.lowerBound + i, at: 0)
      var place = 1
      for column in 0..<drawn {
        try insert.bind(block.values[column * count + i], at: place)
        place += 1
      }
      for (s, scenario) in block.scenarios.enumerated() {
        for figures in [scenario.outcomes, scenario.goals] {
          for column in 0..<figures.count / count {
            try insert.bind(figures[column * count + i], at: place)
            place += 1
          }
        }
        try insert.bind(reasons[s][block.runs.lowerBound + i], at: place)
        place += 1
      }
      try insert.run()
    }
  }

  private func insertDigests(_ block: BlockResult) throws(SQLiteError) {
    let insert = try database.prepare("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)")
    for (s, scenario) in block.scenarios.enumerated() {
      try insert.bind(block.block, at: 0)
      try insert.bind(s + 1, at: 1)
      try insert.bind(block.runs.count, at: 2)
      try insert.bind(scenario.failures.count, at: 3)
      try insert.bind(scenario.digest.bytes, at: 4)
      try insert.run()
    }
  }

  /// Makes one plain file of the database, once all blocks are kept.
  package func finish() throws(StoreError) {
    try translating(folder) { try database.execute("PRAGMA journal_mode = DELETE") }
  }
}
