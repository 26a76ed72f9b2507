// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M2 and M3: the ceiling of take-up, and the way there (Bass 1969, closed form).
enum TakeUp {
  /// 1/(1 + exp(-z)); z below -690, where exp(-z) would overflow, counts as -690.
  @inline(__always)
  static func logistic<V: ModelNumber>(_ z: V) -> V {
    1 / (1 + V.exp(-z, within: 690))
  }

  /// The part of the logit of the ceiling that does not change during a run.
  ///
  /// - Parameter urban: by how much the urban share is above the region's.
  @inline(__always)
  static func base<V: ModelNumber>(
    _ network: AccessParameters<V>, _ p: TakeupParameters<V>, logIncome: V, urban: V
  ) -> V {
    network.takeupBase + p.income * logIncome + p.urban * urban
  }

  /// exp(-z); z beyond 345 on either side, where the product of two would overflow, counts as 345.
  @inline(__always)
  static func odds<V: ModelNumber>(_ z: V) -> V {
    V.exp(-z, within: 345)
  }

  /// M = c/(1 + exp(-z)), where exp(-z) is the product of the odds of two parts of z.
  @inline(__always)
  static func ceiling<V: ModelNumber>(coverage c: V, fixedOdds: V, odds: V) -> V {
    c / V.fused(fixedOdds, odds, 1)
  }

  /// Adoption at the end of a step, towards `ceiling` from below or above.
  ///
  /// g = (M - A)/(p M + q A) e with e = exp(-(p + q) h), A' = M (1 - p g)/(1 + q g); multiplied
  /// by p M + q A, numerator and denominator are sums of terms that are never negative.
  @inline(__always)
  static func next<V: ModelNumber>(after a: V, ceiling m: V, _ bass: Bass<V>) -> V {
    m
      * (V.fused(bass.pLost, m, bass.qAndPKept * a) / V.fused(bass.pAndQKept, m, bass.qLost * a))
  }
}

/// What the coefficients of innovation and imitation, p and q, come to in a step, with
/// e = exp(-(p + q) h).
package struct Bass<V: ModelNumber>: Sendable {
  /// p (1 - e).
  var pLost: V = 0
  /// q (1 - e).
  var qLost: V = 0
  /// p + q e.
  var pAndQKept: V = 0
  /// q + p e.
  var qAndPKept: V = 0

  /// All 0, to be replaced.
  init() {}

  init(p: V, q: V, step h: V) {
    let kept = V.exp(-(p + q) * h)
    pLost = p * (1 - kept)
    qLost = q * (1 - kept)
    pAndQKept = p + q * kept
    qAndPKept = q + p * kept
  }
}
