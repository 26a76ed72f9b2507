// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends a search at a time limit or on Ctrl-C, and says at a terminal that it goes on.
final class SearchWatch {
  private let start = ContinuousClock.now
  private let timeLimit: Double?
  private let isAtTerminal = isatty(2) == 1
  private var secondsSaid = 0

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
      if secondsSaid > 0 { _ = StandardStreams.put("\r\u{1B}[K", to: 2) }
    }
    return search()
  }

  /// Whether the search has to end with the best it has.
  func shouldStop() -> Bool {
    let elapsed = ContinuousClock.now - start
    let seconds = elapsed / .seconds(1)
    if isAtTerminal, Int(seconds) > secondsSaid {
      secondsSaid = Int(seconds)
      _ = StandardStreams.put("\rsearching, \(secondsSaid) s; Ctrl-C gives the best so far", to: 2)
    }
    return wasInterrupted || timeLimit.map { seconds >= $0 } ?? false
  }
}
