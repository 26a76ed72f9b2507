// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// A lane that counts what is done to it: with it the equations tell how many operations they take.
///
/// Counts for one thread at a time.
struct CountedLane: LaneVector {
  private var value: SIMD2<Double>

  /// Operations since the last `reset`.
  struct Count {
    var fused = 0
    var products = 0
    var sums = 0
    var quotients = 0
    /// Least and greatest of two, choices, and work on the bits of numbers.
    var others = 0

    /// Operations on numbers; a fused one is two.
    var flops: Int { 2 * fused + products + sums + quotients }
  }

  private(set) nonisolated(unsafe) static var count = Count()

  static func reset() { count = Count() }

  private init(_ value: SIMD2<Double>) { self.value = value }
  init(repeating value: Double) { self.value = SIMD2(repeating: value) }

  static var laneCount: Int { 1 }
  subscript(lane: Int) -> Double {
    get { value[lane] }
    set { value[lane] = newValue }
  }
}

extension CountedLane {
  private static func counted(
    _ kind: WritableKeyPath<Count, Int>, _ value: SIMD2<Double>
  ) -> Self {
    count[keyPath: kind] += 1
    return Self(value)
  }

  static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self {
    counted(\.fused, .fused(a.value, b.value, c.value))
  }
  static func product(_ a: Self, _ b: Self) -> Self {
    counted(\.products, .product(a.value, b.value))
  }
  static func sum(_ a: Self, _ b: Self) -> Self { counted(\.sums, .sum(a.value, b.value)) }
  static func difference(_ a: Self, _ b: Self) -> Self {
    counted(\.sums, .difference(a.value, b.value))
  }
  static func quotient(_ a: Self, _ b: Self) -> Self {
    counted(\.quotients, .quotient(a.value, b.value))
  }
  static func root(_ a: Self) -> Self { counted(\.quotients, .root(a.value)) }
  static func negated(_ a: Self) -> Self { counted(\.others, .negated(a.value)) }
  static func lesser(_ a: Self, _ b: Self) -> Self {
    counted(\.others, .lesser(a.value, b.value))
  }
  static func greater(_ a: Self, _ b: Self) -> Self {
    counted(\.others, .greater(a.value, b.value))
  }
  static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self {
    counted(\.others, .choose(a.value, where: x.value, isAtMost: y.value, else: b.value))
  }
  static func canSplit(_ x: Self) -> Bool { SIMD2.canSplit(x.value) }
  static func exponent(_ x: Self) -> Self { counted(\.others, .exponent(x.value)) }
  static func significand(_ x: Self) -> Self { counted(\.others, .significand(x.value)) }
  static func scaled(_ x: Self, by shifted: Self) -> Self {
    counted(\.others, .scaled(x.value, by: shifted.value))
  }
  static func fraction(_ shifted: Self) -> Self { counted(\.others, .fraction(shifted.value)) }
  static func power(_ shifted: Self) -> Self { counted(\.others, .power(shifted.value)) }
  static func powerRest(_ shifted: Self) -> Self { counted(\.others, .powerRest(shifted.value)) }
}
