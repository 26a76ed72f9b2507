// SPDX-License-Identifier: GPL-3.0-or-later

/// The natural logarithm of `x`, in each lane.
///
/// Over the whole range: -infinity at 0, NaN below 0 and for NaN, +infinity for +infinity;
/// subnormal numbers count. The error is below 1 ulp. The polynomial is the one of FreeBSD's
/// msun library (`e_log.c`, Sun Microsystems 1993).
@inlinable @inline(__always)
public func logarithm<L: LaneVector>(_ x: L) -> L {
  // Almost always; a lane gets the same bits either way.
  if L.canSplit(x) { return logarithm(significand: L.significand(x), exponent: L.exponent(x)) }
  return anyLogarithm(x)
}

@inlinable @inline(never)
func anyLogarithm<L: LaneVector>(_ x: L) -> L {
  // Subnormal numbers are moved up by 2^54 first.
  let smallest = L(repeating: 0x1p-1022)
  let scaled = L.choose(x * L(repeating: 0x1p54), where: x, isAtMost: smallest, else: x)
  let lift = L.choose(
    L(repeating: 54), where: x, isAtMost: smallest, else: L(repeating: 0))
  let exponent = L.exponent(scaled)
  let value = logarithm(significand: L.significand(scaled), exponent: exponent - lift)
  return logarithmAtEdges(of: x, else: value)
}

/// ln m + k ln 2 for m from sqrt(1/2) to sqrt(2).
@inlinable @inline(__always)
func logarithm<L: LaneVector>(significand m: L, exponent k: L) -> L {
  let f = m - L(repeating: 1)
  let s = f / (m + L(repeating: 1))
  let z = s * s
  let w = z * z
  var even = L(repeating: 1.531383769920937332e-01)
  even = L.fused(even, w, L(repeating: 2.222219843214978396e-01))
  even = L.fused(even, w, L(repeating: 3.999999999940941908e-01))
  var odd = L(repeating: 1.479819860511658591e-01)
  odd = L.fused(odd, w, L(repeating: 1.818357216161805012e-01))
  odd = L.fused(odd, w, L(repeating: 2.857142874366239149e-01))
  odd = L.fused(odd, w, L(repeating: 6.666666666666735130e-01))
  let remainder = L.fused(even, w, odd * z)
  let square = L(repeating: 0.5) * f * f
  let low = L.fused(s, square + remainder, k * L(repeating: 1.90821492927058770002e-10))
  return L.fused(k, L(repeating: 6.93147180369123816490e-01), f - (square - low))
}

/// `value` where `x` is positive and finite, and the limit or NaN elsewhere.
@inlinable @inline(__always)
func logarithmAtEdges<L: LaneVector>(of x: L, else value: L) -> L {
  let zero = L(repeating: 0)
  let infinity = L(repeating: .infinity)
  let belowInfinity = L.choose(infinity, where: infinity, isAtMost: x, else: value)
  let atZero = L.choose(
    L(repeating: -.infinity), where: zero, isAtMost: x, else: L(repeating: .nan))
  let ordered = L.choose(atZero, where: x, isAtMost: zero, else: belowInfinity)
  // NaN is not at most infinity.
  return L.choose(ordered, where: x, isAtMost: infinity, else: x)
}
