// SPDX-License-Identifier: GPL-3.0-or-later

/// A number with its derivatives with respect to eight inputs: forward differentiation.
///
/// The value has the bits of the same computation with a `Double`, and the derivatives are exact
/// to rounding. Eight inputs go through one run; more inputs need more runs.
public struct Dual: ModelNumber {
  public typealias Slopes = SIMD8<Double>

  // The value stands first, so that the size of a number is its stride.
  public var value: Double
  /// One derivative for each input.
  public var slopes: Slopes

  @inlinable @inline(__always)
  public init(_ value: Double, slopes: Slopes) {
    self.value = value
    self.slopes = slopes
  }

  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(value, slopes: Slopes(repeating: 0)) }

  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self {
    Dual(a.value + b.value, slopes: Slopes.sum(a.slopes, b.slopes))
  }

  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self {
    Dual(a.value - b.value, slopes: Slopes.difference(a.slopes, b.slopes))
  }

  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self {
    Dual(
      a.value * b.value,
      slopes: Slopes.sum(a.scaledSlopes(by: b.value), b.scaledSlopes(by: a.value)))
  }

  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self {
    let quotient = a.value / b.value
    return Dual(
      quotient,
      slopes: Slopes.quotient(
        Slopes.difference(a.slopes, b.scaledSlopes(by: quotient)), Slopes(repeating: b.value)))
  }

  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self {
    Dual(-a.value, slopes: a.scaledSlopes(by: -1))
  }

  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self {
    Dual(.fused(a.value, b.value, c.value), slopes: Slopes.sum((a * b).slopes, c.slopes))
  }

  @inlinable @inline(__always)
  public static func minimum(_ a: Self, _ b: Self) -> Self { a.value <= b.value ? a : b }

  @inlinable @inline(__always)
  public static func maximum(_ a: Self, _ b: Self) -> Self { a.value <= b.value ? b : a }

  /// The derivatives of a function of this number, whose own slope is `factor`.
  @inlinable @inline(__always)
  func scaledSlopes(by factor: Double) -> Slopes {
    Slopes.product(slopes, Slopes(repeating: factor))
  }
}

extension Dual {
  @inlinable @inline(__always)
  public static func exp(_ x: Self) -> Self {
    let value = Double.exp(x.value)
    return Dual(value, slopes: x.scaledSlopes(by: value))
  }

  @inlinable @inline(__always)
  public static func log(_ x: Self) -> Self {
    Dual(.log(x.value), slopes: x.scaledSlopes(by: 1 / x.value))
  }

  @inlinable @inline(__always)
  public static func sqrt(_ x: Self) -> Self {
    let value = Double.sqrt(x.value)
    return Dual(value, slopes: x.scaledSlopes(by: 0.5 / value))
  }

  /// b'(x) = (exp(-x) - b(x))/x; below 1e-3, where that cancels, by its series, whose first term
  /// left out is x^4/144.
  public static func meanDecay(_ x: Self) -> Self {
    let (b, x0) = (Double.meanDecay(x.value), x.value)
    let slope =
      x0 < 1e-3
      ? -0.5 + x0 * (1.0 / 3 + x0 * (-0.125 + x0 / 30)) : (Double.exp(-x0) - b) / x0
    return Dual(b, slopes: x.scaledSlopes(by: slope))
  }

  public static func normalCumulative(_ x: Self) -> Self {
    let density = Double.exp(-x.value * x.value / 2) / (2 * Double.pi).squareRoot()
    return Dual(.normalCumulative(x.value), slopes: x.scaledSlopes(by: density))
  }
}
