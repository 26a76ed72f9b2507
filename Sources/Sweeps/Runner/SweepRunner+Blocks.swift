// SPDX-License-Identifier: GPL-3.0-or-later

extension SweepRunner {
  /// Makes blocks on several threads and hands them over in the order in which they are asked for.
  ///
  /// What is ready and not handed over is bounded, so memory does not grow with the sweep. A task
  /// that is cancelled ends after the batches that are under way.
  ///
  /// - Parameters:
  ///   - blocks: any blocks of the sweep, rising; all of them for a whole sweep.
  ///   - threads: how many blocks are made at a time, from 1.
  ///   - consume: called for each block in order, one at a time.
  /// - Throws: what `consume` throws, `SweepError`, or `CancellationError`.
  package func run(
    blocks: some Sequence<Int>, threads: Int, consume: (BlockResult) throws -> Void
  ) async throws {
    precondition(threads > 0)
    try await withThrowingTaskGroup(of: BlockResult.self) { group in
      var cursor = try PointCursor(draws)
      var rest = blocks.makeIterator()
      var order = BlockOrder()
      func fill() {
        while order.running < threads, order.waiting < 4 * threads, let block = rest.next() {
          let points = cursor.points(for: draws.runs(ofBlock: block))
          order.start(block)
          group.addTask { try self.block(block, points: points) }
        }
      }
      fill()
      while let result = try await group.next() {
        order.finish(result)
        // The next block need not wait for what `consume` does with this one.
        fill()
        while let next = order.takeNext() { try consume(next) }
        fill()
        try Task.checkCancellation()
      }
    }
  }
}

/// Blocks that were started in an order and end in another.
private struct BlockOrder {
  private(set) var running = 0
  private var started: ArraySlice<Int> = []
  private var finished: [Int: BlockResult] = [:]

  /// The number of blocks that are not handed over.
  var waiting: Int { started.count }

  mutating func start(_ block: Int) {
    started.append(block)
    running += 1
  }

  mutating func finish(_ result: BlockResult) {
    finished[result.block] = result
    running -= 1
  }

  /// The block whose turn it is, once it is ready.
  mutating func takeNext() -> BlockResult? {
    guard let first = started.first, let result = finished.removeValue(forKey: first) else {
      return nil
    }
    started.removeFirst()
    return result
  }
}
