// SPDX-License-Identifier: GPL-3.0-or-later

public import CLanes

// The same words for each width: a generic conformance would fall back to loops over lanes.

extension SIMD2: LaneVector where Scalar == Double {
  @inlinable @inline(__always)
  public static var laneCount: Int { 2 }

  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self { lanes2_sum(a, b) }

  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self { lanes2_difference(a, b) }

  @inlinable @inline(__always)
  public static func product(_ a: Self, _ b: Self) -> Self { lanes2_product(a, b) }

  @inlinable @inline(__always)
  public static func quotient(_ a: Self, _ b: Self) -> Self { lanes2_quotient(a, b) }

  @inlinable @inline(__always)
  public static func negated(_ a: Self) -> Self { lanes2_negated(a) }

  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self { lanes2_fused(a, b, c) }

  @inlinable @inline(__always)
  public static func root(_ a: Self) -> Self { lanes2_root(a) }

  @inlinable @inline(__always)
  public static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self {
    lanes2_choose(a, x, y, b)
  }

  @inlinable @inline(__always)
  public static func lesser(_ a: Self, _ b: Self) -> Self { lanes2_lesser(a, b) }

  @inlinable @inline(__always)
  public static func greater(_ a: Self, _ b: Self) -> Self { lanes2_greater(a, b) }

  @inlinable @inline(__always)
  public static func canSplit(_ x: Self) -> Bool { lanes2_can_split(x) }

  @inlinable @inline(__always)
  public static func scaled(_ x: Self, by shifted: Self) -> Self { lanes2_scaled(x, shifted) }

  @inlinable @inline(__always)
  public static func fraction(_ shifted: Self) -> Self { lanes2_fraction(shifted) }

  @inlinable @inline(__always)
  public static func power(_ shifted: Self) -> Self { lanes2_power(shifted) }

  @inlinable @inline(__always)
  public static func powerRest(_ shifted: Self) -> Self { lanes2_power_rest(shifted) }

  @inlinable @inline(__always)
  public static func exponent(_ x: Self) -> Self { lanes2_exponent(x) }

  @inlinable @inline(__always)
  public static func significand(_ x: Self) -> Self { lanes2_significand(x) }
}

extension SIMD8: LaneVector where Scalar == Double {
  @inlinable @inline(__always)
  public static var laneCount: Int { 8 }

  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self { lanes8_sum(a, b) }

  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self { lanes8_difference(a, b) }

  @inlinable @inline(__always)
  public static func product(_ a: Self, _ b: Self) -> Self { lanes8_product(a, b) }

  @inlinable @inline(__always)
  public static func quotient(_ a: Self, _ b: Self) -> Self { lanes8_quotient(a, b) }

  @inlinable @inline(__always)
  public static func negated(_ a: Self) -> Self { lanes8_negated(a) }

  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self { lanes8_fused(a, b, c) }

  @inlinable @inline(__always)
  public static func root(_ a: Self) -> Self { lanes8_root(a) }

  @inlinable @inline(__always)
  public static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self {
    lanes8_choose(a, x, y, b)
  }

  @inlinable @inline(__always)
  public static func lesser(_ a: Self, _ b: Self) -> Self { lanes8_lesser(a, b) }

  @inlinable @inline(__always)
  public static func greater(_ a: Self, _ b: Self) -> Self { lanes8_greater(a, b) }

  @inlinable @inline(__always)
  public static func canSplit(_ x: Self) -> Bool { lanes8_can_split(x) }

  @inlinable @inline(__always)
  public static func scaled(_ x: Self, by shifted: Self) -> Self { lanes8_scaled(x, shifted) }

  @inlinable @inline(__always)
  public static func fraction(_ shifted: Self) -> Self { lanes8_fraction(shifted) }

  @inlinable @inline(__always)
  public static func power(_ shifted: Self) -> Self { lanes8_power(shifted) }

  @inlinable @inline(__always)
  public static func powerRest(_ shifted: Self) -> Self { lanes8_power_rest(shifted) }

  @inlinable @inline(__always)
  public static func exponent(_ x: Self) -> Self { lanes8_exponent(x) }

  @inlinable @inline(__always)
  public static func significand(_ x: Self) -> Self { lanes8_significand(x) }
}

extension SIMD16: LaneVector where Scalar == Double {
  @inlinable @inline(__always)
  public static var laneCount: Int { 16 }

  @inlinable @inline(__always)
  public static func sum(_ a: Self, _ b: Self) -> Self { lanes16_sum(a, b) }

  @inlinable @inline(__always)
  public static func difference(_ a: Self, _ b: Self) -> Self { lanes16_difference(a, b) }

  @inlinable @inline(__always)
  public static func product(_ a: Self, _ b: Self) -> Self { lanes16_product(a, b) }

  @inlinable @inline(__always)
  public static func quotient(_ a: Self, _ b: Self) -> Self { lanes16_quotient(a, b) }

  @inlinable @inline(__always)
  public static func negated(_ a: Self) -> Self { lanes16_negated(a) }

  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self { lanes16_fused(a, b, c) }

  @inlinable @inline(__always)
  public static func root(_ a: Self) -> Self { lanes16_root(a) }

  @inlinable @inline(__always)
  public static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self {
    lanes16_choose(a, x, y, b)
  }

  @inlinable @inline(__always)
  public static func lesser(_ a: Self, _ b: Self) -> Self { lanes16_lesser(a, b) }

  @inlinable @inline(__always)
  public static func greater(_ a: Self, _ b: Self) -> Self { lanes16_greater(a, b) }

  @inlinable @inline(__always)
  public static func canSplit(_ x: Self) -> Bool { lanes16_can_split(x) }

  @inlinable @inline(__always)
  public static func scaled(_ x: Self, by shifted: Self) -> Self { lanes16_scaled(x, shifted) }

  @inlinable @inline(__always)
  public static func fraction(_ shifted: Self) -> Self { lanes16_fraction(shifted) }

  @inlinable @inline(__always)
  public static func power(_ shifted: Self) -> Self { lanes16_power(shifted) }

  @inlinable @inline(__always)
  public static func powerRest(_ shifted: Self) -> Self { lanes16_power_rest(shifted) }

  @inlinable @inline(__always)
  public static func exponent(_ x: Self) -> Self { lanes16_exponent(x) }

  @inlinable @inline(__always)
  public static func significand(_ x: Self) -> Self { lanes16_significand(x) }
}
