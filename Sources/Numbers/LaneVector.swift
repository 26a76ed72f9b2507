// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed number of doubles that are computed with side by side.
///
/// The requirements are what elementary functions are made of; for each width they are vector
/// operations of `CLanes`.
public protocol LaneVector: BitwiseCopyable, Sendable {
  /// The number of lanes.
  static var laneCount: Int { get }
  /// `value` in every lane.
  init(repeating value: Double)
  subscript(lane: Int) -> Double { get set }

  static func sum(_ a: Self, _ b: Self) -> Self
  static func difference(_ a: Self, _ b: Self) -> Self
  static func product(_ a: Self, _ b: Self) -> Self
  static func negated(_ a: Self) -> Self
  static func quotient(_ a: Self, _ b: Self) -> Self
  /// a b + c with one rounding.
  static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self
  static func root(_ a: Self) -> Self
  /// In each lane, `a` where `x` is at most `y`, and `b` elsewhere, also where one is NaN.
  static func choose(_ a: Self, where x: Self, isAtMost y: Self, else b: Self) -> Self

  /// In each lane the smaller one, and `b` where one is NaN.
  static func lesser(_ a: Self, _ b: Self) -> Self
  /// In each lane the larger one, and `b` where one is NaN.
  static func greater(_ a: Self, _ b: Self) -> Self
  /// Whether every lane is positive, normal and finite.
  static func areOrdinary(_ x: Self) -> Bool
  /// x 2^n for a whole n, rounded once; n from -1076 to 1025.
  static func scaled(_ x: Self, by n: Self) -> Self
  /// k + `shift`, where `x` is m 2^k with m from sqrt(1/2) to sqrt(2), for a normal positive `x`.
  static func shiftedExponent(_ x: Self) -> Self
  /// That m.
  static func significand(_ x: Self) -> Self
}

extension LaneVector {
  /// 1.5 2^52: adding it rounds to an integer, which then stands in the lowest bits.
  @inlinable @inline(__always)
  static var shift: Self { Self(repeating: 0x1.8p52) }

  @inlinable @inline(__always)
  static func + (a: Self, b: Self) -> Self { sum(a, b) }

  @inlinable @inline(__always)
  static func - (a: Self, b: Self) -> Self { difference(a, b) }

  @inlinable @inline(__always)
  static func * (a: Self, b: Self) -> Self { product(a, b) }

  @inlinable @inline(__always)
  static func / (a: Self, b: Self) -> Self { quotient(a, b) }
}
