// SPDX-License-Identifier: GPL-3.0-or-later

/// e to the power `x`, in each lane.
///
/// Over the whole range: +infinity above 709.79, subnormal below -708.4, 0 below -745.2, NaN for
/// NaN. The error is at most 1 ulp against the exact value where the result is normal, and one
/// unit of the smallest double where it is subnormal.
@inlinable @inline(__always)
public func exponential<L: LaneVector>(_ x: L) -> L {
  // Bounds beyond which nothing changes any more; NaN stays NaN.
  let bounded = L.lesser(L(repeating: 710), L.greater(L(repeating: -746), x))
  let (n, r) = reduced(bounded)
  return L.scaled(L.fused(r, quickExponentialSlope(r), L(repeating: 1)), by: n)
}

/// The mean of `exp(-x s)` over s from 0 to 1: (1 - exp(-x))/x, and 1 at 0.
///
/// For x from 0 up; relative error at most 2 ulp, also where 1 - exp(-x) would cancel.
@inlinable @inline(__always)
public func meanExponentialDecay<L: LaneVector>(_ x: L) -> L { exponentialDecay(x).mean }

/// exp(-x), which stays exp(-700) beyond 700, and the mean of `exp(-x s)` over s from 0 to 1.
@inlinable @inline(__always)
public func exponentialDecay<L: LaneVector>(_ x: L) -> (left: L, mean: L) {
  let one = L(repeating: 1)
  // At 0 the quotient of two equal tiny numbers is 1; beyond 700 exp(-x) adds nothing to 1.
  let positive = L.greater(L(repeating: 1e-290), x)
  let bounded = L.lesser(L(repeating: 700), positive)
  let (n, r) = reduced(L.negated(bounded))
  let scale = L.scaled(one, by: n)
  let slope = exponentialSlope(r)
  // 1 - 2^n exp(r) without the rounding of exp(r) to a neighbour of 1.
  let lost = (one - scale) - scale * (r * slope)
  return (L.fused(r, slope, one) * scale, lost / positive)
}

/// x = n ln 2 + r with a whole n and |r| at most ln 2 / 2.
@inlinable @inline(__always)
func reduced<L: LaneVector>(_ x: L) -> (n: L, r: L) {
  let n = L.fused(x, L(repeating: 0x1.71547652b82fep0), L.shift) - L.shift
  // ln 2 in two parts; the first has trailing zeros, so that n times it is exact.
  let high = L.fused(n, L(repeating: -0x1.62e42fefa0000p-1), x)
  return (n, L.fused(n, L(repeating: -0x1.cf79abc9e3b3ap-40), high))
}

/// (exp(r) - 1)/r for |r| up to ln 2 / 2, within 1 ulp.
///
/// The polynomial of degree 10 with the least greatest error in exp(r), 2^-57.9 of the value
/// (Remez' algorithm), among those that are 1 at 0.
@inlinable @inline(__always)
func exponentialSlope<L: LaneVector>(_ r: L) -> L {
  var p = L(repeating: 0x1.ad7f32348c701p-26)
  p = L.fused(p, r, L(repeating: 0x1.28ad725bde620p-22))
  p = L.fused(p, r, L(repeating: 0x1.71df257810e06p-19))
  p = L.fused(p, r, L(repeating: 0x1.a0199a0d28cf3p-16))
  p = L.fused(p, r, L(repeating: 0x1.a01a012a47e59p-13))
  p = L.fused(p, r, L(repeating: 0x1.6c16c18429a52p-10))
  p = L.fused(p, r, L(repeating: 0x1.1111111127c0bp-7))
  p = L.fused(p, r, L(repeating: 0x1.555555555087fp-5))
  p = L.fused(p, r, L(repeating: 0x1.55555555554fap-3))
  p = L.fused(p, r, L(repeating: 0x1.000000000000ap-1))
  return L.fused(p, r, L(repeating: 1))
}

/// The same within 2 ulp, which is enough where r times it is added to 1: even and odd terms apart,
/// so that one does not wait for the other.
@inlinable @inline(__always)
func quickExponentialSlope<L: LaneVector>(_ r: L) -> L {
  let s = r * r
  var even = L(repeating: 0x1.ad7f32348c701p-26)
  even = L.fused(even, s, L(repeating: 0x1.71df257810e06p-19))
  even = L.fused(even, s, L(repeating: 0x1.a01a012a47e59p-13))
  even = L.fused(even, s, L(repeating: 0x1.1111111127c0bp-7))
  even = L.fused(even, s, L(repeating: 0x1.55555555554fap-3))
  even = L.fused(even, s, L(repeating: 1))
  var odd = L(repeating: 0x1.28ad725bde620p-22)
  odd = L.fused(odd, s, L(repeating: 0x1.a0199a0d28cf3p-16))
  odd = L.fused(odd, s, L(repeating: 0x1.6c16c18429a52p-10))
  odd = L.fused(odd, s, L(repeating: 0x1.555555555087fp-5))
  odd = L.fused(odd, s, L(repeating: 0x1.000000000000ap-1))
  return L.fused(odd, r, even)
}
