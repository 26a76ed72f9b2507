// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that the equations of the model can be evaluated with.
///
/// The equations are written once, generic over this protocol: with `Double` they give a plain
/// run, with `Lanes` several runs at once, and with a number that carries a derivative the exact
/// gradient. There is no comparison here: what depends on the order of two values goes through
/// `minimum` and `maximum`, so that an equation never branches on a value.
///
/// Conforming types guarantee that an operation on a lane gives the bits of the same operation on
/// a `Double`.
public protocol ModelNumber: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  BitwiseCopyable, Sendable
where FloatLiteralType == Double, IntegerLiteralType == Int64 {
  /// The constant `value`, in every lane, with derivative 0.
  init(_ value: Double)

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  /// a b + c with one rounding, which is one instruction in the place of two.
  ///
  /// Written out, because every number type has to round at the same places.
  static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self

  /// e to the power `x`; see `exponential(_:)` for range and error.
  static func exp(_ x: Self) -> Self
  /// e to the power `x`, where `x` is held between -`limit` and `limit`, which is at most 700.
  ///
  /// Faster than `exp`, for what cannot lie outside or does not matter there.
  static func exp(_ x: Self, within limit: Double) -> Self
  /// The natural logarithm of `x`; see `logarithm(_:)` for range and error.
  static func log(_ x: Self) -> Self
  /// The square root of `x`, correctly rounded.
  static func sqrt(_ x: Self) -> Self
  /// The smaller of two values; `a` where they are equal. Neither may be NaN.
  static func minimum(_ a: Self, _ b: Self) -> Self
  /// The larger of two values; `b` where they are equal. Neither may be NaN.
  static func maximum(_ a: Self, _ b: Self) -> Self
  /// The mean of `exp(-x s)` over s from 0 to 1: (1 - exp(-x))/x for x above 0, 1 at 0.
  ///
  /// Accurate and smooth at 0, where the quotient is not; x must not be negative.
  static func meanDecay(_ x: Self) -> Self
  /// What a decay leaves after x and what it leaves on average until then: exp(-x) and
  /// `meanDecay(x)`; both from one exponential where the type can. From x = 700 on the first is
  /// exp(-700).
  static func decay(_ x: Self) -> (left: Self, mean: Self)
  /// A total with what `x` adds to it: one district, or the districts that stand side by side in
  /// its lanes, from the first to the last.
  static func gathered(_ total: Self, _ x: Self) -> Self
  /// The probability that a standard normal variable is at most `x`.
  static func normalCumulative(_ x: Self) -> Self
}

extension ModelNumber {
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(value) }

  @inlinable @inline(__always)
  public init(integerLiteral value: Int64) { self.init(Double(value)) }

  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = a + b }

  @inlinable @inline(__always)
  public static func gathered(_ total: Self, _ x: Self) -> Self { total + x }

  @inlinable @inline(__always)
  public static func decay(_ x: Self) -> (left: Self, mean: Self) {
    (exp(-minimum(700, x)), meanDecay(x))
  }

  @inlinable @inline(__always)
  public static func exp(_ x: Self, within limit: Double) -> Self {
    exp(maximum(Self(-limit), minimum(Self(limit), x)))
  }

  /// Adds the districts of `x` to a total.
  @inlinable @inline(__always)
  public mutating func gather(_ x: Self) { self = Self.gathered(self, x) }

  /// `base` to the power `exponent`, for a base above 0; held between exp(-700) and exp(700).
  @inlinable @inline(__always)
  public static func pow(_ base: Self, _ exponent: Self) -> Self {
    exp(exponent * log(base), within: 700)
  }
}
