// SPDX-License-Identifier: GPL-3.0-or-later

/// Times of variants that take turns.
struct Timing {
  private let names: [String]
  private var seconds: [[Double]]

  init(_ names: [String]) {
    self.names = names
    seconds = Array(repeating: [], count: names.count)
  }

  mutating func measure(_ variant: Int, _ work: () -> Void) {
    let duration = ContinuousClock().measure(work)
    add(variant, duration)
  }

  mutating func measure(_ variant: Int, _ work: () async -> Void) async {
    let start = ContinuousClock.now
    await work()
    add(variant, start.duration(to: .now))
  }

  private mutating func add(_ variant: Int, _ duration: Duration) {
    let seconds = duration / .seconds(1)
    self.seconds[variant].append(seconds)
  }

  /// The median of a variant.
  func median(_ variant: Int) -> Double { Self.middle(seconds[variant]) }

  /// The median and the ends of how many times as fast a variant is as another, turn by turn.
  func speed(_ variant: Int, against other: Int) -> String {
    let ratios = zip(seconds[other], seconds[variant]).map { $0 / $1 }.sorted()
    return "\(Self.rounded(Self.middle(ratios))) times \(names[other]) "
      + "(\(Self.rounded(ratios.first!)) to \(Self.rounded(ratios.last!)))"
  }

  /// The median of a rate, and its ends.
  func rate(_ variant: Int, of count: Double, digits: Double = 100) -> String {
    let rates = seconds[variant].map { count / $0 }.sorted()
    return "\(Self.rounded(Self.middle(rates), digits)) "
      + "(\(Self.rounded(rates.first!, digits)) to \(Self.rounded(rates.last!, digits)))"
  }

  static func rounded(_ value: Double, _ digits: Double = 100) -> Double {
    (value * digits).rounded() / digits
  }

  private static func middle(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
