// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M13: the expected standing among provinces; low confidence.
enum Standing {
  /// logit(score) = logit(score at the start) + sensitivity ln(mean readiness).
  @inline(__always)
  static func logit<V: ModelNumber>(_ p: StandingParameters<V>, meanReadiness: V) -> V {
    V.log(p.score / (1 - p.score)) + p.sensitivity * V.log(meanReadiness)
  }

  /// 1 + (peers - 1) Phi((peer_mean + peer_drift t - logit(score))/peer_spread).
  @inline(__always)
  static func rank<V: ModelNumber>(_ p: StandingParameters<V>, logit: V, time t: V) -> V {
    1 + (p.peers - 1) * V.normalCumulative((p.peerMean + p.peerDrift * t - logit) / p.peerSpread)
  }
}
