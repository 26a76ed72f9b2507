// SPDX-License-Identifier: GPL-3.0-or-later

/// Times of variants that take turns, so that their ratios hold on a machine whose speed drifts.
struct Timing {
  let names: [String]
  private var seconds: [[Double]]

  init(_ names: [String]) {
    self.names = names
    seconds = Array(repeating: [], count: names.count)
  }

  mutating func measure(_ variant: Int, _ work: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try work()
    add(variant, start.duration(to: .now))
  }

  mutating func measure(_ variant: Int, _ work: () async throws -> Void) async rethrows {
    let start = ContinuousClock.now
    try await work()
    add(variant, start.duration(to: .now))
  }

  private mutating func add(_ variant: Int, _ duration: Duration) {
    seconds[variant].append(duration / .seconds(1))
  }

  /// The median of a variant's times, in seconds.
  func median(_ variant: Int) -> Double { Self.middle(seconds[variant]) }

  /// How many times as fast as another a variant is: the median over the turns, and the ends.
  func speed(_ variant: Int, against other: Int) -> String {
    let ratios = zip(seconds[other], seconds[variant]).map { $0 / $1 }
    return "\(Self.spread(ratios)) times \(names[other])"
  }

  /// The median of a rate over the turns, and the ends.
  func rate(_ variant: Int, of count: Double) -> String {
    Self.spread(seconds[variant].map { count / $0 })
  }

  private static func spread(_ values: [Double]) -> String {
    let (low, high) = (rounded(values.min()!), rounded(values.max()!))
    return "\(rounded(middle(values))) (\(low) to \(high))"
  }

  static func rounded(_ value: Double, _ digits: Double = 100) -> Double {
    (value * digits).rounded() / digits
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
