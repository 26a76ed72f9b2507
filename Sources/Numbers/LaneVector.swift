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
  // These take n as n + 1.5 2^48, whose lowest bits are the sixteenths of n.
  /// x 2^floor(n), rounded once; n in sixteenths from -1077 to 1025.
  static func scaled(_ x: Self, by shifted: Self) -> Self
  /// 2^n, rounded; n in sixteenths from -1022 to below 1024.
  static func power(_ shifted: Self) -> Self
  /// 2^(n - floor(n)), rounded.
  static func fraction(_ shifted: Self) -> Self
  /// What rounding left of either, as part of it.
  static func powerRest(_ shifted: Self) -> Self

  /// Whether `exponent` and `significand` can split every lane: always if the CPU has instructions
  /// for it, otherwise if each is positive, normal and finite.
  static func canSplit(_ x: Self) -> Bool
  /// k, where `x` is m 2^k with m from sqrt(1/2) to sqrt(2). By instruction, -infinity for 0 and
  /// infinity for infinity.
  static func exponent(_ x: Self) -> Self
  /// That m. By instruction, 1 for 0 and infinity, and NaN below 0 and for NaN.
  static func significand(_ x: Self) -> Self
}

extension LaneVector {
  /// 1.5 2^48: adding it rounds to sixteenths.
  @inlinable @inline(__always)
  static var sixteenths: Self { Self(repeating: 0x1.8p48) }

  @inlinable @inline(__always)
  static func + (a: Self, b: Self) -> Self { sum(a, b) }

  @inlinable @inline(__always)
  static func - (a: Self, b: Self) -> Self { difference(a, b) }

  @inlinable @inline(__always)
  static func * (a: Self, b: Self) -> Self { product(a, b) }

  @inlinable @inline(__always)
  static func / (a: Self, b: Self) -> Self { quotient(a, b) }
}
