// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import Sweeps
import Synchronization

/// Runs of one scenario on all processors; the bits do not depend on how many there are.
enum ConcurrentRuns {
  /// The outcomes of each row, NaN for a run that fails.
  static func evaluate(_ rows: [[Double]], _ runner: SweepRunner) -> [[Double]] {
    // Whole batches for each processor.
    let share = rows.count / max(1, ProcessInfo.processInfo.activeProcessorCount)
    let size = max(1, (share + RunBatch.width - 1) / RunBatch.width) * RunBatch.width
    let parts = stride(from: 0, to: rows.count, by: size).map {
      Array(rows[$0..<min(rows.count, $0 + size)])
    }
    let results = Mutex<[[[Double]]]>(Array(repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let outcomes = runner.evaluate(parts[part])[0]
      results.withLock { $0[part] = outcomes }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
