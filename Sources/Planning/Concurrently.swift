// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// The results of `body` for each item, in their order, computed on all cores.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ body: @Sendable (Item) -> Result
) -> [Result] {
  [Result](unsafeUninitializedCapacity: items.count) { buffer, count in
    // Each iteration writes its own place and no other.
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: items.count) { i in
      results.initializeElement(at: i, to: body(items[i]))
    }
    count = items.count
  }
}
