// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends a search at a time limit or on Ctrl-C, and says at a terminal how far it is.
final class SearchWatch: Sendable {
  private let start = ContinuousClock.now
  private let timeLimit: Double?
  private let isAtTerminal = isatty(2) == 1
  /// Fifths of a second until what was said last.
  private let said = Mutex(0)

  private static let isInterrupted = Atomic<Bool>(false)

  /// - Parameter timeLimit: seconds.
  init(timeLimit: Double?) { self.timeLimit = timeLimit }

  /// Whether Ctrl-C was pressed.
  var wasInterrupted: Bool { Self.isInterrupted.load(ordering: .relaxed) }

  /// Runs a search that asks `shouldStop` now and then. A second Ctrl-C ends the tool at once.
  func watch<Result>(_ search: () -> Result) -> Result {
    Self.isInterrupted.store(false, ordering: .relaxed)
    let earlier = signal(SIGINT) { _ in
      SearchWatch.isInterrupted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    defer {
      signal(SIGINT, earlier)
      if said.withLock({ $0 > 0 }) { _ = StandardStreams.put("\r\u{1B}[K", to: 2) }
    }
    return search()
  }

  /// Whether the search has to end with the best it has.
  func shouldStop() -> Bool {
    wasInterrupted || timeLimit.map { elapsed >= $0 } ?? false
  }

  /// Why a search ended before it was finished.
  var ending: String {
    if wasInterrupted { return "interrupted" }
    return shouldStop() ? "the time limit has come" : "the search did not settle"
  }

  private var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Says how far a search is, five times a second and not in the first second.
  func report(_ progress: Optimiser.Progress, figure: (Double) -> String) {
    guard isAtTerminal else { return }
    let fifths = Int(elapsed * 5)
    said.withLock { last in
      guard fifths >= 5, fifths > last else { return }
      last = fifths
      let place =
        progress.searches > 1 ? "search \(progress.search + 1) of \(progress.searches), " : ""
      _ = StandardStreams.put(
        "\r\u{1B}[K\(fifths / 5) s: \(place)point \(progress.points), "
          + "\(figure(progress.value)); Ctrl-C gives the best so far", to: 2)
    }
  }
}
