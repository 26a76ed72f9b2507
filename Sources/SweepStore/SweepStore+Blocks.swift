// SPDX-License-Identifier: GPL-3.0-or-later

import SQLite
import Sweeps

extension SweepStore {
  /// A block that was kept, as it was when it was made.
  ///
  /// - Parameters:
  ///   - block: its number in the sweep.
  ///   - position: its position among the blocks that are kept.
  ///   - runs: the runs that it has.
  /// - Throws: `damaged` where it is not what was written.
  package func block(
    _ block: Int, at position: Int, runs: Range<Int>
  ) throws(StoreError) -> BlockResult {
    precondition(record.keepsRuns && digests.indices.contains(position))
    let kept = try translating(folder) { try KeptRuns(database, columns, runs) }
    guard let result = kept.result(block), result.scenarios.map(\.digest) == digests[position]
    else {
      throw .damaged(
        folder: folder, "runs \(runs.lowerBound) to \(runs.upperBound - 1) are not as written")
    }
    return result
  }

  /// Holds a block that was made again against what is known of it.
  package func check(_ block: BlockResult, at position: Int) throws(StoreError) {
    guard block.scenarios.map(\.digest) == digests[position] else {
      throw .damaged(folder: folder, "block \(block.block) came out otherwise this time")
    }
  }
}

/// The rows of some runs, by column.
private struct KeptRuns {
  private let columns: StoreColumns
  private let runs: Range<Int>
  private var figures: [[Double]]
  /// For each scenario why runs failed.
  private var failures: [Int: [(run: Int, reason: String)]] = [:]

  init(_ database: Database, _ columns: StoreColumns, _ runs: Range<Int>) throws {
    self.columns = columns
    self.runs = runs
    figures = Array(repeating: [], count: columns.columns.count)
    let query = try database.prepare(
      "SELECT * FROM runs WHERE run >= \(runs.lowerBound) AND run < \(runs.upperBound) ORDER BY run"
    )
    while try query.step() {
      for (place, column) in columns.columns.enumerated() {
        if column.kind != .failed {
          figures[place].append(query.double(place + 1))
        } else if let reason = query.text(place + 1) {
          failures[column.scenario, default: []].append((query.integer(0), reason))
        }
      }
    }
  }

  /// The block, or `nil` where rows are missing.
  func result(_ block: Int) -> BlockResult? {
    let isComplete = columns.columns.indices.allSatisfy {
      columns.columns[$0].kind == .failed || figures[$0].count == runs.count
    }
    guard isComplete else { return nil }
    let values = joined(.varied, 0)
    let count = columns.columns.map(\.scenario).max() ?? 0
    let scenarios = (1...max(1, count)).map { scenario in
      ScenarioBlock(
        runs: runs, values: values, outcomes: joined(.outcome, scenario),
        goals: joined(.goal, scenario), failures: failures[scenario] ?? [])
    }
    return BlockResult(block: block, runs: runs, values: values, keptScenarios: scenarios)
  }

  private func joined(_ kind: StoreColumns.Kind, _ scenario: Int) -> [Double] {
    columns.columns.indices.filter {
      columns.columns[$0].kind == kind && columns.columns[$0].scenario == scenario
    }.flatMap { figures[$0] }
  }
}
