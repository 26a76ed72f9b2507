// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// A number with its derivative with respect to one input.
struct Dual: ModelNumber {
  var value: Double
  var derivative: Double

  init(_ value: Double, derivative: Double) {
    self.value = value
    self.derivative = derivative
  }

  init(_ value: Double) { self.init(value, derivative: 0) }

  static func + (a: Self, b: Self) -> Self {
    Dual(a.value + b.value, derivative: a.derivative + b.derivative)
  }

  static func - (a: Self, b: Self) -> Self {
    Dual(a.value - b.value, derivative: a.derivative - b.derivative)
  }

  static func * (a: Self, b: Self) -> Self {
    Dual(a.value * b.value, derivative: a.derivative * b.value + a.value * b.derivative)
  }

  static func / (a: Self, b: Self) -> Self {
    let quotient = a.value / b.value
    return Dual(quotient, derivative: (a.derivative - quotient * b.derivative) / b.value)
  }

  static prefix func - (a: Self) -> Self { Dual(-a.value, derivative: -a.derivative) }

  static func exp(_ x: Self) -> Self {
    let value = Double.exp(x.value)
    return Dual(value, derivative: value * x.derivative)
  }

  static func log(_ x: Self) -> Self { Dual(.log(x.value), derivative: x.derivative / x.value) }

  static func sqrt(_ x: Self) -> Self {
    let value = Double.sqrt(x.value)
    return Dual(value, derivative: x.derivative / (2 * value))
  }

  static func minimum(_ a: Self, _ b: Self) -> Self { a.value <= b.value ? a : b }

  static func maximum(_ a: Self, _ b: Self) -> Self { a.value <= b.value ? b : a }

  /// b'(x) = (exp(-x) - b(x))/x, near 0 by its series.
  static func meanDecay(_ x: Self) -> Self {
    let b = Double.meanDecay(x.value)
    let slope =
      x.value < 1e-3
      ? -1.0 / 2 + x.value / 3 - x.value * x.value / 8
      : (Double.exp(-x.value) - b) / x.value
    return Dual(b, derivative: slope * x.derivative)
  }

  static func normalCumulative(_ x: Self) -> Self {
    let density = Double.exp(-x.value * x.value / 2) / (2 * Double.pi).squareRoot()
    return Dual(.normalCumulative(x.value), derivative: density * x.derivative)
  }
}
