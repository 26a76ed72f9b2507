// SPDX-License-Identifier: GPL-3.0-or-later

/// A unit of measurement: a scale over base units, and the powers of the base dimensions.
///
/// The scale is a quotient of two whole numbers, so that conversion between decimal units is
/// exact: 8,500 million VND are 8.5 billion VND to the last bit.
struct Unit: Sendable, Equatable {
  var numerator: Double
  var denominator: Double
  var dimension: Dimension

  /// Powers of what units are made of. Energy is power times time.
  struct Dimension: Sendable, Equatable {
    var money = 0
    var home = 0
    var person = 0
    var firm = 0
    var time = 0
    var power = 0
    var processor = 0
    var emission = 0
    var length = 0
    var logit = 0
  }

  init(_ numerator: Double, over denominator: Double = 1, _ dimension: Dimension) {
    let common = Unit.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / common
    self.denominator = denominator / common
    self.dimension = dimension
  }

  static func * (a: Unit, b: Unit) -> Unit {
    Unit(
      a.numerator * b.numerator, over: a.denominator * b.denominator,
      a.dimension.combined(with: b.dimension, sign: 1))
  }

  static func / (a: Unit, b: Unit) -> Unit {
    Unit(
      a.numerator * b.denominator, over: a.denominator * b.numerator,
      a.dimension.combined(with: b.dimension, sign: -1))
  }

  /// The number that `text` writes, in this unit, as a number in a unit of the same dimension.
  ///
  /// Between decimal units only the point moves, so that 1.1 % is the double nearest to 0.011.
  func convert(_ text: Substring, to unit: Unit) -> Double {
    let ratio = self / unit
    let zeros = Unit.zeros(of: ratio.numerator) - Unit.zeros(of: ratio.denominator)
    if ratio.isDecimal, let value = Number.double(text, movedBy: zeros) { return value }
    return (Double(text) ?? .nan) * ratio.numerator / ratio.denominator
  }

  /// Whether the scale is a power of ten.
  private var isDecimal: Bool {
    [numerator, denominator].allSatisfy { Unit.power(of: Unit.zeros(of: $0)) == $0 }
  }

  private static func zeros(of value: Double) -> Int {
    var (rest, count) = (value, 0)
    while rest >= 10, rest < 1e22 {
      rest /= 10
      count += 1
    }
    return count
  }

  private static func power(of exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Of two whole numbers above 0.
  private static func greatestCommonDivisor(_ a: Double, _ b: Double) -> Double {
    var (a, b) = (a, b)
    guard a.isFinite, b.isFinite else { return 1 }
    while b != 0 { (a, b) = (b, a.truncatingRemainder(dividingBy: b)) }
    return a
  }
}

extension Unit.Dimension {
  /// The properties, for what treats all alike.
  private static var all: [WritableKeyPath<Self, Int>] {
    [
      \.money, \.home, \.person, \.firm, \.time, \.power, \.processor, \.emission, \.length,
      \.logit,
    ]
  }

  func combined(with other: Self, sign: Int) -> Self {
    var result = self
    for property in Self.all { result[keyPath: property] += sign * other[keyPath: property] }
    return result
  }
}
