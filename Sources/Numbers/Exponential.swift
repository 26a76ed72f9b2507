// SPDX-License-Identifier: GPL-3.0-or-later

/// e to the power `x`, in each lane.
///
/// Over the whole range: +infinity above 709.79, subnormal below -708.4, 0 below -745.2, NaN for
/// NaN. The error is at most 1 ulp against the exact value where the result is normal, and one
/// unit of the smallest double where it is subnormal.
@inlinable @inline(__always)
public func exponential<L: LaneVector>(_ x: L) -> L {
  // Bounds beyond which nothing changes any more; NaN stays NaN.
  let least = L(repeating: -746)
  let greatest = L(repeating: 710)
  let bounded = L.choose(
    greatest, where: greatest, isAtMost: x,
    else: L.choose(least, where: x, isAtMost: least, else: x))
  let (n, r) = reduced(bounded)
  let value = L.fused(r, exponentialSlope(r), L(repeating: 1))
  // In two steps, since 2^n itself may lie outside the doubles where the result does not.
  let half = L.halved(shifted: n)
  let rest = (n - half) + L.shift
  return value * L.powerOfTwo(shifted: half) * L.powerOfTwo(shifted: rest)
}

/// The mean of `exp(-x s)` over s from 0 to 1: (1 - exp(-x))/x, and 1 at 0.
///
/// For x from 0 up; relative error at most 2 ulp, also where 1 - exp(-x) would cancel.
@inlinable @inline(__always)
public func meanExponentialDecay<L: LaneVector>(_ x: L) -> L {
  let zero = L(repeating: 0)
  let one = L(repeating: 1)
  // At 0 the quotient of two equal tiny numbers is 1; beyond 700 exp(-x) adds nothing to 1.
  let tiny = L(repeating: 1e-290)
  let positive = L.choose(tiny, where: x, isAtMost: tiny, else: x)
  let far = L(repeating: 700)
  let bounded = L.choose(far, where: far, isAtMost: positive, else: positive)
  let (n, r) = reduced(zero - bounded)
  let scale = L.powerOfTwo(shifted: n)
  // 1 - 2^n exp(r) without the rounding of exp(r) to a neighbour of 1.
  let lost = (one - scale) - scale * (r * exponentialSlope(r))
  return lost / positive
}

/// x = n ln 2 + r with |r| at most ln 2 / 2; n is returned shifted (`LaneVector.shift`).
@inlinable @inline(__always)
func reduced<L: LaneVector>(_ x: L) -> (n: L, r: L) {
  let shifted = L.fused(x, L(repeating: 0x1.71547652b82fep0), L.shift)
  let n = shifted - L.shift
  // ln 2 in two parts; the first has trailing zeros, so that n times it is exact.
  let high = L.fused(n, L(repeating: -0x1.62e42fefa0000p-1), x)
  return (shifted, L.fused(n, L(repeating: -0x1.cf79abc9e3b3ap-40), high))
}

/// (exp(r) - 1)/r for |r| up to ln 2 / 2, by its Taylor polynomial.
///
/// The first term left out, r^13/14!, is below 2^-54 of the value.
@inlinable @inline(__always)
func exponentialSlope<L: LaneVector>(_ r: L) -> L {
  var p = L(repeating: 1 / 6_227_020_800)
  p = L.fused(p, r, L(repeating: 1 / 479_001_600))
  p = L.fused(p, r, L(repeating: 1 / 39_916_800))
  p = L.fused(p, r, L(repeating: 1 / 3_628_800))
  p = L.fused(p, r, L(repeating: 1 / 362_880))
  p = L.fused(p, r, L(repeating: 1 / 40_320))
  p = L.fused(p, r, L(repeating: 1 / 5_040))
  p = L.fused(p, r, L(repeating: 1 / 720))
  p = L.fused(p, r, L(repeating: 1 / 120))
  p = L.fused(p, r, L(repeating: 1 / 24))
  p = L.fused(p, r, L(repeating: 1 / 6))
  p = L.fused(p, r, L(repeating: 0.5))
  return L.fused(p, r, L(repeating: 1))
}
