// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far a sweep is, on standard error: at a terminal a line that is written over, elsewhere one
/// every half minute.
struct Progress {
  enum Place {
    case standardError, nowhere
  }

  /// Runs that are done, those taken from a store included.
  private(set) var done = 0
  private let total: Int
  private let isShown: Bool
  private let isTerminal: Bool
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var skipped = 0
  private var hasLine = false

  init(_ place: Place, total: Int) {
    self.total = total
    isShown = place == .standardError
    isTerminal = isatty(2) == 1
    start = clock.now
    shown = start
  }

  private var interval: Duration { isTerminal ? .milliseconds(200) : .seconds(30) }

  /// Counts runs that need not be made.
  mutating func skip(_ runs: Int) {
    done += runs
    skipped += runs
  }

  /// The work begins: from here on time counts.
  mutating func begin() {
    start = clock.now
    shown = start
    if isShown, skipped > 0 {
      StandardStreams.say(
        "\(NumberText.fixed(Double(skipped))) of \(NumberText.fixed(Double(total))) runs were there"
      )
    }
  }

  mutating func advance(by runs: Int) {
    done += runs
    guard isShown, clock.now - shown >= interval else { return }
    shown = clock.now
    let line = text
    if isTerminal {
      hasLine = true
      _ = StandardStreams.put("\r\u{1B}[K\(line)", to: 2)
    } else {
      StandardStreams.say(line)
    }
  }

  /// Takes the line away again.
  mutating func finish() {
    if hasLine { _ = StandardStreams.put("\r\u{1B}[K", to: 2) }
    hasLine = false
  }

  private var text: String {
    let seconds =
      Double((shown - start).components.seconds) + 1e-18
      * Double((shown - start).components.attoseconds)
    let rate = Double(done - skipped) / max(seconds, 1e-9)
    let left = Double(total - done) / max(rate, 1e-9)
    return "\(NumberText.fixed(Double(done))) of \(NumberText.fixed(Double(total))) runs, "
      + "\(NumberText.fixed(rate)) a second, \(Self.duration(left)) left"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    switch whole {
    case ..<120: return "\(whole) s"
    case ..<7200: return "\(whole / 60) min"
    default: return "\(whole / 3600) h"
    }
  }
}
