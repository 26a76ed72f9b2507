// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioFiles
import SweepStore
import Sweeps

/// The stores of all shards of one sweep, in the order of their blocks.
struct ShardSet {
  let runner: SweepRunner
  /// The record of the sweep as a whole.
  let record: SweepRecord
  private let parts: [Part]

  private struct Part {
    let folder: String
    let store: SweepStore
    let blocks: Range<Int>
  }

  /// Opens the folders; whatever keeps them from being one sweep ends the command.
  init(_ folders: [String]) throws {
    let stores = try folders.map(Self.opened)
    try Self.end(with: Self.mixtures(folders, stores))
    var record = stores[0].record
    runner = try SweepInput(
      kept: "\(SweepFolder(folders[0]).path)/\(Sweep.resolvedName)", as: record.resolved
    ).runner()
    do throws(StoreError) {
      let columns = StoreColumns(runner.sweep)
      for store in stores { try store.check(columns: columns) }
    } catch {
      throw error.said
    }
    record.shard = .whole
    record.runCount = runner.draws.runCount
    self.record = record
    let total = runner.draws.blockCount
    let all = zip(folders, stores).map { folder, store in
      Part(folder: folder, store: store, blocks: store.record.shard.blocks(of: total))
    }
    parts = all.sorted {
      ($0.blocks.lowerBound, $0.blocks.upperBound) < ($1.blocks.lowerBound, $1.blocks.upperBound)
    }
    try Self.end(with: Self.problems(parts, total))
  }

  private static func opened(_ folder: String) throws -> SweepStore {
    do throws(StoreError) {
      return try SweepStore.open(folder: SweepFolder(folder).path)
    } catch {
      throw error.said
    }
  }

  /// Folders that do not belong to the sweep of the first, or cannot be merged at all.
  private static func mixtures(_ folders: [String], _ stores: [SweepStore]) -> [String] {
    var problems: [String] = []
    for (folder, store) in zip(folders, stores) {
      let differences = stores[0].record.sameSweepDifferences(to: store.record)
      if !differences.isEmpty {
        problems.append(
          "'\(folder)' is of another sweep than '\(folders[0])': "
            + differences.joined(separator: "; "))
      }
      if !store.record.keepsRuns { problems.append("'\(folder)' keeps no rows, only a summary") }
    }
    return problems
  }

  /// What is missing, unfinished or there twice.
  private static func problems(_ parts: [Part], _ total: Int) -> [String] {
    var problems: [String] = []
    var next = 0
    for part in parts {
      let kept = part.store.blockCount
      if kept < part.blocks.count {
        problems.append(
          "'\(part.folder)' is not finished: \(kept) of \(part.blocks.count) blocks are there")
      }
      if part.blocks.isEmpty { continue }
      if part.blocks.lowerBound > next {
        problems.append("blocks \(next + 1) to \(part.blocks.lowerBound) of \(total) are missing")
      } else if part.blocks.lowerBound < next {
        problems.append(
          "'\(part.folder)' has blocks from \(part.blocks.lowerBound + 1) on, which are there "
            + "already")
      }
      next = max(next, part.blocks.upperBound)
    }
    if next < total { problems.append("blocks \(next + 1) to \(total) of \(total) are missing") }
    if parts.count == 1, parts[0].store.record.shard != .whole {
      let text = parts[0].store.record.shard.text
      return [
        "'\(parts[0].folder)' is shard \(text) alone; 'rollcast merge' puts all shards together"
      ]
    }
    return problems
  }

  private static func end(with problems: [String]) throws {
    for problem in problems { StandardStreams.say("error: \(problem)") }
    if !problems.isEmpty { throw ExitStatus.badData.exit }
  }

  /// Goes through all blocks in order.
  func forEachBlock(_ body: (BlockResult) throws(StoreError) -> Void) throws(StoreError) {
    for part in parts {
      for (position, block) in part.blocks.enumerated() {
        try body(
          part.store.block(block, at: position, runs: runner.draws.runs(ofBlock: block)))
      }
    }
  }
}
