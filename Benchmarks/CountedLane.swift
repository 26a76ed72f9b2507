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
  static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self {
    count.fused += 1
    return Self(.fused(a.value, b.value, c.value))
  }

  static func product(_ a: Self, _ b: Self) -> Self {
    count.products += 1
    return Self(.product(a.value, b.value))
  }

  static func sum(_ a: Self, _ b: Self) -> Self {
    count.sums += 1
    return Self(.sum(a.value, b.value))
  }

  static func difference(_ a: Self, _ b: Self) -> Self {
    count.sums += 1
    return Self(.difference(a.value, b.value))
  }

  static func quotient(_ a: Self, _ b: Self) -> Self {
    count.quotients += 1
    return Self(.quotient(a.value, b.value))
  }

  static func root(_ a: Self) -> Self {
    count.quotients += 1
    return Self(.root(a.value))
  }
}

extension CountedLane {
  private static func other(_ value: SIMD2<Double>) -> Self {
    count.others += 1
    return Self(value)
  }

  static func negated(_ a: Self) -> Self { other(.negated(a.value)) }
  static func lesser(_ a: Self, _ b: Self) -> Self { other(.lesser(a.value, b.value)) }
  static func greater(_ a: Self, _ b: Self) -> Self { other(.greater(a.value, b.value)) }
  static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self {
    other(.choose(a.value, where: x.value, isAtMost: y.value, else: b.value))
  }
  static func canSplit(_ x: Self) -> Bool { SIMD2.canSplit(x.value) }
  static func exponent(_ x: Self) -> Self { other(.exponent(x.value)) }
  static func significand(_ x: Self) -> Self { other(.significand(x.value)) }
  static func scaled(_ x: Self, by shifted: Self) -> Self {
    other(.scaled(x.value, by: shifted.value))
  }
  static func fraction(_ shifted: Self) -> Self { other(.fraction(shifted.value)) }
  static func power(_ shifted: Self) -> Self { other(.power(shifted.value)) }
  static func powerRest(_ shifted: Self) -> Self { other(.powerRest(shifted.value)) }
}
