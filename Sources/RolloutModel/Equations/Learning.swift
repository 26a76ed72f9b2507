// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M6: digital skills and the use of platforms.
enum Learning {
  /// The rate at which people who lack it learn, per year: autonomous and by the programme.
  ///
  /// - Parameters:
  ///   - work: what the step completes, billion VND.
  ///   - cost: cost of one person, million VND.
  ///   - people: those among whom the programme works.
  @inline(__always)
  static func rate<V: ModelNumber>(base: V, work w: V, step h: V, cost: V, people: V) -> V {
    base + (w / h) / (cost * 1e-3 * people)
  }

  /// The state at the end of a step, for dz/dt = k (top - z) - loss z.
  ///
  /// The page writes z* + (z - z*) exp(-(k + loss) h) with z* = k top/(k + loss); this is the same
  /// and needs no exception where k + loss = 0, since h b(k + loss) is the integral of the decay.
  @inline(__always)
  static func next<V: ModelNumber>(after z: V, rate k: V, top: V, loss: V, step h: V) -> V {
    let x = (k + loss) * h
    return z * V.exp(-x) + k * top * h * V.meanDecay(x)
  }
}
