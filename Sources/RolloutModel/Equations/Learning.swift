// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M6: digital skills and the use of platforms.
enum Learning {
  /// What a billion VND completed adds to the part of those who lack it that learns in a step:
  /// 1/(cost people).
  ///
  /// - Parameters:
  ///   - cost: cost of one person, million VND.
  ///   - people: those among whom the programme works.
  @inline(__always)
  static func ratePerWork<V: ModelNumber>(cost: V, people: V) -> V { 1 / (cost * 1e-3 * people) }

  /// The state at the end of a step, for dz/dt = k (top - z) - loss z.
  ///
  /// The page writes z* + (z - z*) exp(-(k + loss) h) with z* = k top/(k + loss); this is the same
  /// and needs no exception where k + loss = 0, since h b((k + loss) h) is the integral of the decay.
  ///
  /// - Parameters:
  ///   - rate: k h.
  ///   - loss: loss h.
  @inline(__always)
  static func next<V: ModelNumber>(after z: V, rate k: V, top: V, loss: V) -> V {
    let (left, mean) = V.decay(k + loss)
    return V.fused(z, left, k * top * mean)
  }
}
