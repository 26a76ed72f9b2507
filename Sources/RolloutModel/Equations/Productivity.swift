// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M9: the level of productivity that fibre and cloud bring, with a lag.
enum Productivity {
  /// T = fibre_effect G(A_fibre) + cloud_effect E, with the logistic G around a critical mass.
  @inline(__always)
  static func target<V: ModelNumber>(_ p: GrowthParameters<V>, fibreTakeup: V, cloudUse: V) -> V {
    let aboveMass = TakeUp.logistic(p.criticalMassSlope * (fibreTakeup - p.criticalMass))
    return V.fused(p.fibreEffect, aboveMass, p.cloudEffect * cloudUse)
  }

  /// pi' = T + (pi - T) exp(-h/lag).
  @inline(__always)
  static func next<V: ModelNumber>(after pi: V, target t: V, kept: V) -> V {
    V.fused(pi - t, kept, t)
  }
}
