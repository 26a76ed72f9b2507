// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import SweepStore
import Sweeps

/// The work of a sweep or of one shard: what a store has is taken from there, the rest is run.
struct SweepJob {
  let runs: ShardRuns
  let threads: Int
  var store: SweepStore?
  /// The error of a backtest, where it is asked for.
  var bands: BacktestBands?

  private var runner: SweepRunner { runs.runner }
  private var blocks: Range<Int> { runs.blocks }

  init(runs: ShardRuns, threads: Int) {
    self.runs = runs
    self.threads = threads
  }

  /// Makes what is missing and returns the results of all.
  func reports(progress place: Progress.Place) async throws -> SweepReports {
    Interruption.watch()
    var collector = SweepCollector(runner)
    var progress = Progress(place, total: runs.count)
    do {
      try takeKept(&collector, &progress)
      let first = blocks.lowerBound + (store.map { $0.record.keepsRuns ? $0.blockCount : 0 } ?? 0)
      progress.begin()
      try await runner.run(blocks: first..<blocks.upperBound, threads: threads) { block in
        try store?.keep(block, at: block.block - blocks.lowerBound, of: runner.sweep)
        collector.add(block)
        progress.advance(by: block.runs.count)
        if Interruption.isRequested { throw Interrupted() }
      }
      progress.finish()
      try store?.finish()
    } catch {
      progress.finish()
      throw explained(error, done: progress.done)
    }
    return try collector.reports(of: runs.shard, bands: bands)
  }

  /// Takes up the blocks that are in the store already.
  private func takeKept(_ collector: inout SweepCollector, _ progress: inout Progress) throws {
    guard let store, store.record.keepsRuns else { return }
    for position in 0..<min(store.blockCount, blocks.count) {
      let block = blocks.lowerBound + position
      let kept = try store.block(block, at: position, runs: runner.draws.runs(ofBlock: block))
      collector.add(kept)
      progress.skip(kept.runs.count)
      if Interruption.isRequested { throw Interrupted() }
    }
  }

  /// Says why the work has ended, and returns how the command ends.
  private func explained(_ error: any Error, done: Int) -> any Error {
    switch error {
    case is Interrupted:
      let next = store == nil ? "nothing is kept without --output" : "the same command goes on"
      StandardStreams.say("interrupted after \(done) of \(runs.count) runs; \(next)")
      return ExitStatus.interrupted.exit
    case let error as StoreError: return error.said
    case let error as SweepError:
      StandardStreams.say("error: \(error)")
      return ExitStatus.internalError.exit
    default: return error
    }
  }
}

/// The user asked to stop.
private struct Interrupted: Error {}
