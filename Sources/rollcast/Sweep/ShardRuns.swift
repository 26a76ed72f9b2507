// SPDX-License-Identifier: GPL-3.0-or-later

import Sweeps

/// The runs of one shard, or of a whole sweep.
struct ShardRuns {
  let runner: SweepRunner
  let shard: Shard

  init(_ runner: SweepRunner, _ shard: Shard) {
    self.runner = runner
    self.shard = shard
  }

  /// The blocks of the sweep that belong to the shard.
  var blocks: Range<Int> { shard.blocks(of: runner.draws.blockCount) }

  var count: Int {
    let size = Draws.blockSize
    return min(runner.draws.runCount, blocks.upperBound * size)
      - min(runner.draws.runCount, blocks.lowerBound * size)
  }
}
