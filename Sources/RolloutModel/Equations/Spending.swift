// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M0: absorption, lead time, private money and upkeep.
enum Spending {
  /// The part of planned money that passes a limit of absorption: b(x) = (1 - exp(-x))/x.
  ///
  /// - Parameter load: what is planned over the limit; for a limit of each district its own money,
  ///   for one of the region that of all districts.
  @inline(__always)
  static func absorbedPart<V: ModelNumber>(load x: V) -> V { V.meanDecay(x) }

  /// The limit of absorption of `people`, billion VND a year in one layer.
  @inline(__always)
  static func limit<V: ModelNumber>(people: V, _ parameters: AbsorptionParameters<V>) -> V {
    parameters.perPerson * 1e-3 * people
  }

  /// Work in progress at the end of a step, billion VND: W' = W f + u* L (1 - f).
  ///
  /// - Parameters:
  ///   - kept: f.
  ///   - started: L (1 - f).
  @inline(__always)
  static func inProgress<V: ModelNumber>(
    after w: V, absorbed: V, kept f: V, started: V
  ) -> V {
    V.fused(w, f, absorbed * started)
  }
}
