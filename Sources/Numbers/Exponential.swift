// SPDX-License-Identifier: GPL-3.0-or-later

/// e to the power `x`, in each lane.
///
/// Over the whole range: +infinity above 709.79, subnormal below -708.4, 0 below -745.2, NaN for
/// NaN. The error is at most 1 ulp against the exact value where the result is normal, and one
/// unit of the smallest double where it is subnormal.
@inlinable @inline(__always)
public func exponential<L: LaneVector>(_ x: L) -> L {
  // Bounds beyond which nothing changes any more; NaN stays NaN.
  let (shifted, r) = reduced(held(x, from: -746, to: 710))
  return L.scaled(quickProduct(L.fraction(shifted), shifted, r), by: shifted)
}

/// e to the power `x`, where `x` is held between -`limit` and `limit`; `limit` at most 700.
///
/// The bits of `exponential`, in about half the time, since no power of 2 leaves the normal numbers.
@inlinable @inline(__always)
public func exponential<L: LaneVector>(_ x: L, within limit: Double) -> L {
  let (shifted, r) = reduced(held(x, from: -limit, to: limit))
  return quickProduct(L.power(shifted), shifted, r)
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
  let (shifted, r) = reduced(L.negated(L.lesser(L(repeating: 700), positive)))
  // exp(-x) is power (1 + rest); 1 - power is exact where it cancels.
  let power = L.power(shifted)
  let rest = L.fused(r, exponentialSlope(r), L.powerRest(shifted))
  let lost = L.fused(L.negated(power), rest, one - power)
  return (L.fused(power, rest, power), lost / positive)
}

/// `x`, or the nearer end where it lies outside; NaN stays NaN.
@inlinable @inline(__always)
func held<L: LaneVector>(_ x: L, from low: Double, to high: Double) -> L {
  L.lesser(L(repeating: high), L.greater(L(repeating: low), x))
}

/// `power` exp(r), where `power` is 2^n or 2^(n - floor(n)).
@inlinable @inline(__always)
func quickProduct<L: LaneVector>(_ power: L, _ shifted: L, _ r: L) -> L {
  let rest = L.fused(r, quickExponentialSlope(r), L.powerRest(shifted))
  return L.fused(power, rest, power)
}

/// x = n ln 2 + r with n in sixteenths and |r| at most ln 2 / 32; n comes as n + 1.5 2^48.
@inlinable @inline(__always)
func reduced<L: LaneVector>(_ x: L) -> (shifted: L, r: L) {
  let shifted = L.fused(x, L(repeating: 0x1.71547652b82fep0), L.sixteenths)
  let n = shifted - L.sixteenths
  // ln 2 in two parts; the first has trailing zeros, so that n times it is exact.
  let high = L.fused(n, L(repeating: -0x1.62e42fefa0000p-1), x)
  return (shifted, L.fused(n, L(repeating: -0x1.cf79abc9e3b3ap-40), high))
}

/// (exp(r) - 1)/r for |r| up to ln 2 / 32, within 1 ulp.
///
/// The polynomial of degree 6 with the least greatest error, 2^-59 of the value (Remez'
/// algorithm), among those that are 1 at 0.
@inlinable @inline(__always)
func exponentialSlope<L: LaneVector>(_ r: L) -> L {
  var p = L(repeating: 0x1.a01b650736775p-13)
  p = L.fused(p, r, L(repeating: 0x1.6c17ed4cccffcp-10))
  p = L.fused(p, r, L(repeating: 0x1.11111110abaf0p-7))
  p = L.fused(p, r, L(repeating: 0x1.55555554e9467p-5))
  p = L.fused(p, r, L(repeating: 0x1.5555555555557p-3))
  p = L.fused(p, r, L(repeating: 0x1.0000000000001p-1))
  return L.fused(p, r, L(repeating: 1))
}

/// The same where r times it is added to 1: of degree 5, with an error of at most 2^-56 in exp(r).
@inlinable @inline(__always)
func quickExponentialSlope<L: LaneVector>(_ r: L) -> L {
  var p = L(repeating: 0x1.6c185df020a57p-10)
  p = L.fused(p, r, L(repeating: 0x1.11123aafc7f24p-7))
  p = L.fused(p, r, L(repeating: 0x1.555555545eb81p-5))
  p = L.fused(p, r, L(repeating: 0x1.555555548f86cp-3))
  p = L.fused(p, r, L(repeating: 0x1.0000000000005p-1))
  return L.fused(p, r, L(repeating: 1))
}
