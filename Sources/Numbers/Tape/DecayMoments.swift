// SPDX-License-Identifier: GPL-3.0-or-later

/// The means of s exp(-x s) and s^2 exp(-x s) over s from 0 to 1: minus the first and plus the
/// second derivative of the mean decay.
///
/// For x from 0 up; relative error below 1e-14.
@inlinable @inline(__always)
func decayMoments<L: LaneVector>(_ x: L) -> (first: L, second: L) {
  let one = L(repeating: 1)
  // Near 0 by the series sum (-x)^k/(k! (k + n + 1)), elsewhere by recursion.
  let near = L.choose(x, where: x, isAtMost: one, else: one)
  var first = L(repeating: 1 / (seriesFactorials[18] * 20))
  var second = L(repeating: 1 / (seriesFactorials[18] * 21))
  let minus = L(repeating: 0) - near
  var k = 17
  while k >= 0 {
    first = L.fused(first, minus, L(repeating: 1 / (seriesFactorials[k] * Double(k + 2))))
    second = L.fused(second, minus, L(repeating: 1 / (seriesFactorials[k] * Double(k + 3))))
    k -= 1
  }
  let far = L.choose(one, where: x, isAtMost: one, else: x)
  let decay = exponential(L(repeating: 0) - far)
  let farFirst = (meanExponentialDecay(far) - decay) / far
  let farSecond = (L(repeating: 2) * farFirst - decay) / far
  return (
    L.choose(first, where: x, isAtMost: one, else: farFirst),
    L.choose(second, where: x, isAtMost: one, else: farSecond)
  )
}

/// k! for k from 0 to 18.
@usableFromInline let seriesFactorials: [Double] = (0...18).map { k in
  (0..<k).reduce(1) { $0 * Double($1 + 1) }
}
