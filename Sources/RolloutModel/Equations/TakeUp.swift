// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M2 and M3: the ceiling of take-up, and the way there (Bass 1969, closed form).
enum TakeUp {
  /// 1/(1 + exp(-z)); z below -690, where exp(-z) would overflow, counts as -690.
  @inline(__always)
  static func logistic<V: ModelNumber>(_ z: V) -> V {
    1 / (1 + V.exp(V.minimum(690, -z)))
  }

  /// The part of the logit of the ceiling that does not change during a run.
  @inline(__always)
  static func base<V: ModelNumber>(
    _ network: AccessParameters<V>, _ p: TakeupParameters<V>, _ district: DistrictFigures<V>,
    urbanReference: V
  ) -> V {
    network.takeupBase + p.income * V.log(district.incomeIndex)
      + p.urban * (district.urbanShare - urbanReference)
  }

  /// M = c/(1 + exp(-z)).
  @inline(__always)
  static func ceiling<V: ModelNumber>(coverage c: V, logit z: V) -> V { c * logistic(z) }

  /// Adoption at the end of a step, towards `ceiling` from below or above.
  ///
  /// g = (M - A)/(p M + q A) exp(-(p + q) h), A' = M (1 - p g)/(1 + q g).
  @inline(__always)
  static func next<V: ModelNumber>(after a: V, ceiling m: V, _ bass: Bass<V>) -> V {
    let g = (m - a) / (bass.p * m + bass.q * a) * bass.decay
    return m * (1 - bass.p * g) / (1 + bass.q * g)
  }
}

/// Coefficients of innovation and imitation, with exp(-(p + q) h) for one length of step.
package struct Bass<V: ModelNumber>: Sendable {
  var p: V
  var q: V
  var decay: V

  init(p: V, q: V, step h: V) {
    self.p = p
    self.q = q
    decay = V.exp(-(p + q) * h)
  }
}
