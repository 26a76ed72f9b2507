// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// The connections that are open, each with the moment by which it has to have come further.
final class Connections: Sendable {
  private struct Entry {
    var task: Task<Void, Never>?
    var deadline: ContinuousClock.Instant
    /// Between requests, where ending it loses nothing.
    var isIdle = true
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var last = 0
  }

  private let state = Mutex(State())
  let most: Int

  /// The time for a request to come whole, and for an answer to be taken.
  static let patience = Duration.seconds(20)

  init(most: Int = 256) { self.most = most }

  /// A place for a new connection; where there is none, the one that has been idle longest goes.
  ///
  /// `nil` where every connection is at work.
  func open() -> Int? {
    state.withLock { state in
      if state.entries.count >= most {
        let idle = state.entries.filter(\.value.isIdle).min {
          $0.value.deadline < $1.value.deadline
        }
        guard let idle else { return nil }
        idle.value.task?.cancel()
        state.entries[idle.key] = nil
      }
      state.last += 1
      state.entries[state.last] = Entry(deadline: .now + Self.patience)
      return state.last
    }
  }

  /// Notes what serves a connection, to end it where it takes too long.
  func assign(_ task: Task<Void, Never>, to number: Int) {
    let isGone = state.withLock { state in
      state.entries[number]?.task = task
      return state.entries[number] == nil
    }
    if isGone { task.cancel() }
  }

  /// Gives a connection new time.
  func renew(_ number: Int, isIdle: Bool = false) {
    state.withLock { state in
      state.entries[number]?.deadline = .now + Self.patience
      state.entries[number]?.isIdle = isIdle
    }
  }

  func close(_ number: Int) { state.withLock { $0.entries[number] = nil } }

  /// Ends the connections whose time is over.
  func endOverdue(now: ContinuousClock.Instant = .now) {
    let overdue = state.withLock { state in
      state.entries.values.filter { $0.deadline < now }.compactMap(\.task)
    }
    for task in overdue { task.cancel() }
  }

  func endAll() {
    for task in state.withLock({ $0.entries.values.compactMap(\.task) }) { task.cancel() }
  }

  var count: Int { state.withLock { $0.entries.count } }
}
