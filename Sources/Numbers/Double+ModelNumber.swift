// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The plain number. It goes through the lanes' own elementary functions, so that a run alone and
/// the same run in a batch give the same bits.
extension Double: ModelNumber {
  @inlinable @inline(__always)
  public static func fused(_ a: Double, _ b: Double, _ c: Double) -> Double {
    c.addingProduct(a, b)
  }

  @inlinable @inline(__always)
  public static func exp(_ x: Double) -> Double { exponential(SIMD2(repeating: x))[0] }

  @inlinable @inline(__always)
  public static func exp(_ x: Double, within limit: Double) -> Double {
    exponential(SIMD2(repeating: x), within: limit)[0]
  }

  @inlinable @inline(__always)
  public static func log(_ x: Double) -> Double { logarithm(SIMD2(repeating: x))[0] }

  @inlinable @inline(__always)
  public static func sqrt(_ x: Double) -> Double { x.squareRoot() }

  @inlinable @inline(__always)
  public static func minimum(_ a: Double, _ b: Double) -> Double { b < a ? b : a }

  @inlinable @inline(__always)
  public static func maximum(_ a: Double, _ b: Double) -> Double { a > b ? a : b }

  @inlinable @inline(__always)
  public static func meanDecay(_ x: Double) -> Double {
    meanExponentialDecay(SIMD2(repeating: x))[0]
  }

  @inlinable @inline(__always)
  public static func decay(_ x: Double) -> (left: Double, mean: Double) {
    let (left, mean) = exponentialDecay(SIMD2(repeating: x))
    return (left[0], mean[0])
  }

  public static func normalCumulative(_ x: Double) -> Double {
    0.5 * erfc(-x * 0.5.squareRoot())
  }
}
