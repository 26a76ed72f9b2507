// SPDX-License-Identifier: GPL-3.0-or-later

/// Several runs at once: lane i of every number belongs to run i.
public struct Lanes<Vector: LaneVector>: ModelNumber {
  public var vector: Vector

  @inlinable @inline(__always)
  public init(_ vector: Vector) { self.vector = vector }

  @inlinable @inline(__always)
  public init(_ value: Double) { vector = Vector(repeating: value) }

  /// The number of runs.
  @inlinable @inline(__always)
  public static var count: Int { Vector.laneCount }

  /// The value of one run.
  @inlinable @inline(__always)
  public subscript(run: Int) -> Double {
    get { vector[run] }
    set { vector[run] = newValue }
  }

  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { Self(Vector.sum(a.vector, b.vector)) }

  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { Self(Vector.difference(a.vector, b.vector)) }

  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { Self(Vector.product(a.vector, b.vector)) }

  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { Self(Vector.quotient(a.vector, b.vector)) }

  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { Self(Vector.negated(a.vector)) }

  @inlinable @inline(__always)
  public static func fused(_ a: Self, _ b: Self, _ c: Self) -> Self {
    Self(Vector.fused(a.vector, b.vector, c.vector))
  }

  @inlinable @inline(__always)
  public static func exp(_ x: Self) -> Self { Self(exponential(x.vector)) }

  @inlinable @inline(__always)
  public static func exp(_ x: Self, within limit: Double) -> Self {
    Self(exponential(x.vector, within: limit))
  }

  @inlinable @inline(__always)
  public static func log(_ x: Self) -> Self { Self(logarithm(x.vector)) }

  @inlinable @inline(__always)
  public static func sqrt(_ x: Self) -> Self { Self(Vector.root(x.vector)) }

  @inlinable @inline(__always)
  public static func minimum(_ a: Self, _ b: Self) -> Self {
    Self(Vector.lesser(b.vector, a.vector))
  }

  @inlinable @inline(__always)
  public static func maximum(_ a: Self, _ b: Self) -> Self {
    Self(Vector.greater(a.vector, b.vector))
  }

  @inlinable @inline(__always)
  public static func meanDecay(_ x: Self) -> Self { Self(meanExponentialDecay(x.vector)) }

  @inlinable @inline(__always)
  public static func decay(_ x: Self) -> (left: Self, mean: Self) {
    let (left, mean) = exponentialDecay(x.vector)
    return (Self(left), Self(mean))
  }

  public static func normalCumulative(_ x: Self) -> Self {
    var result = x
    for run in 0..<count { result[run] = Double.normalCumulative(x[run]) }
    return result
  }
}
