// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Where answers are worked out, away from the threads that serve connections.
///
/// As many at a time as there are processors; so many may wait, and those beyond are told to ask
/// again.
final class WorkQueue: Sendable {
  private let queue: OperationQueue
  private let waiting = Atomic<Int>(0)
  private let mostWaiting: Int

  init(width: Int = ProcessInfo.processInfo.activeProcessorCount, mostWaiting: Int = 256) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = max(1, width)
    queue.qualityOfService = .userInitiated
    self.mostWaiting = mostWaiting
  }

  func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(Refusal) -> Value
  ) async throws(Refusal) -> Value {
    let isFull = waiting.add(1, ordering: .relaxed).newValue > mostWaiting
    defer { waiting.subtract(1, ordering: .relaxed) }
    if isFull { throw Refusal(503, "too much work is waiting; ask again in a moment") }
    let result: Result<Value, Refusal> = await withCheckedContinuation { continuation in
      queue.addOperation {
        continuation.resume(returning: Result { () throws(Refusal) in try work() })
      }
    }
    return try result.get()
  }
}
