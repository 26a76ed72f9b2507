// SPDX-License-Identifier: GPL-3.0-or-later

/// A number whose history is on the tape of its thread; its lanes are eight districts.
///
/// Only valid while the recording that made it goes on, and for reading from that tape afterwards.
/// Values are the bits that the same operations on `Double` give.
public struct Traced: ModelNumber {
  /// The position on the tape.
  public let position: Int32

  @inlinable @inline(__always)
  init(_ position: Int32) { self.position = position }

  /// The number that stands at `position` on the tape.
  @inlinable @inline(__always)
  public init(position: Int32) { self.position = position }

  /// A number with one value for each district, whose derivative can be asked for.
  @inlinable @inline(__always)
  public init(_ lanes: Tape.Vector) { position = Tape.current.pointee.add(.input, 0, 0, lanes) }

  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(Tape.Vector(repeating: value)) }

  @inlinable @inline(__always)
  static func apply(
    _ operation: Tape.Operation, _ a: Self, _ b: Self,
    _ body: (Tape.Vector, Tape.Vector) -> Tape.Vector
  ) -> Self {
    let tape = Tape.current
    let value = body(
      tape.pointee.values[Int(a.position)], tape.pointee.values[Int(b.position)])
    return Traced(tape.pointee.add(operation, a.position, b.position, value))
  }

  @inlinable @inline(__always)
  static func apply(
    _ operation: Tape.Operation, _ a: Self, _ body: (Tape.Vector) -> Tape.Vector
  ) -> Self {
    let tape = Tape.current
    return Traced(
      tape.pointee.add(
        operation, a.position, a.position, body(tape.pointee.values[Int(a.position)])))
  }

  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { apply(.sum, a, b, Tape.Vector.sum) }

  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self {
    apply(.difference, a, b, Tape.Vector.difference)
  }

  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { apply(.product, a, b, Tape.Vector.product) }

  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { apply(.quotient, a, b, Tape.Vector.quotient) }

  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self {
    apply(.negation, a) { Tape.Vector.negated($0) }
  }

  /// Recorded as a product and a sum, with the value of both in one.
  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self {
    let values = Tape.current.pointee.values
    let value = Tape.Vector.fused(
      values[Int(a.position)], values[Int(b.position)], values[Int(c.position)])
    return apply(.sum, a * b, c) { _, _ in value }
  }

  @inlinable @inline(__always)
  public static func exp(_ x: Self) -> Self { apply(.exponential, x) { exponential($0) } }

  /// Recorded without the limits: where `x` is held, the slope is that of the exponential at the
  /// limit in the place of 0.
  @inlinable @inline(__always)
  public static func exp(_ x: Self, within limit: Double) -> Self {
    apply(.exponential, x) { exponential($0, within: limit) }
  }

  @inlinable @inline(__always)
  public static func log(_ x: Self) -> Self { apply(.logarithm, x) { logarithm($0) } }

  @inlinable @inline(__always)
  public static func sqrt(_ x: Self) -> Self { apply(.root, x) { Tape.Vector.root($0) } }

  @inlinable @inline(__always)
  public static func minimum(_ a: Self, _ b: Self) -> Self {
    apply(.minimum, a, b) { Tape.Vector.lesser($1, $0) }
  }

  @inlinable @inline(__always)
  public static func maximum(_ a: Self, _ b: Self) -> Self {
    apply(.maximum, a, b) { Tape.Vector.greater($0, $1) }
  }

  @inlinable @inline(__always)
  public static func meanDecay(_ x: Self) -> Self {
    apply(.meanDecay, x) { meanExponentialDecay($0) }
  }

  @inlinable @inline(__always)
  public static func decay(_ x: Self) -> (left: Self, mean: Self) {
    let left = apply(.exponential, -minimum(700, x)) {
      exponentialDecay(Tape.Vector.negated($0)).left
    }
    return (left, meanDecay(x))
  }

  public static func normalCumulative(_ x: Self) -> Self {
    apply(.normalCumulative, x) { Lanes.normalCumulative(Lanes($0)).vector }
  }

  @inlinable @inline(__always)
  public static func gathered(_ total: Self, _ x: Self) -> Self {
    apply(.gathering, total, x) { total, x in
      var sum = total[0]
      for lane in 0..<Tape.Vector.laneCount { sum += x[lane] }
      return Tape.Vector(repeating: sum)
    }
  }
}
