// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// The searches of a workbench: a few at a time, and the latest that have ended.
final class SearchStore: Sendable {
  /// How many searches may run at a time, and how many are remembered.
  static let mostRunning = 2
  static let mostKept = 20
  /// How many may be listened to at a time.
  static let mostListeners = 32

  private let jobs = Mutex<[SearchJob]>([])
  private let listeners = Atomic<Int>(0)
  private let queue = DispatchQueue(label: "searches", qos: .utility, attributes: .concurrent)

  func start(_ job: SearchJob) throws(Refusal) {
    let isStarted = jobs.withLock { jobs in
      guard jobs.count(where: \.isRunning) < Self.mostRunning else { return false }
      jobs.append(job)
      while jobs.count > Self.mostKept, let oldest = jobs.firstIndex(where: { !$0.isRunning }) {
        jobs.remove(at: oldest)
      }
      return true
    }
    guard isStarted else {
      throw Refusal(
        429, "\(Self.mostRunning) searches are running already",
        hint: "end one of them, or wait")
    }
    queue.async { job.run() }
  }

  func job(_ id: String) throws(Refusal) -> SearchJob {
    guard let job = jobs.withLock({ $0.first { $0.id == id } }) else {
      throw Refusal(404, "there is no such search")
    }
    return job
  }

  /// The events of a search from now on.
  func events(of id: String) throws(Refusal) -> JobEvents {
    let job = try job(id)
    let listener = Listener(store: self)
    guard listeners.load(ordering: .relaxed) <= Self.mostListeners else {
      throw Refusal(429, "too many pages listen already")
    }
    return JobEvents(job: job, listener: listener)
  }

  /// Asks every search to end.
  func cancelAll() {
    for job in jobs.withLock({ $0 }) { job.cancel() }
  }

  /// Somebody who listens, for as long as the value lives.
  final class Listener: Sendable {
    private let store: SearchStore

    init(store: SearchStore) {
      self.store = store
      store.listeners.add(1, ordering: .relaxed)
    }

    deinit { store.listeners.subtract(1, ordering: .relaxed) }
  }
}
