// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M0: absorption, lead time, private money and upkeep.
enum Spending {
  /// What passes the limit of absorption, billion VND a year.
  ///
  /// u* = u b(total/limit), b(x) = (1 - exp(-x))/x. For a limit of each district `total` is u
  /// itself; for one of the region it is the sum over the districts.
  @inline(__always)
  static func absorbed<V: ModelNumber>(_ planned: V, total: V, limit: V) -> V {
    planned * V.meanDecay(total / limit)
  }

  /// The limit of absorption of `people`, billion VND a year in one layer.
  @inline(__always)
  static func limit<V: ModelNumber>(people: V, _ parameters: AbsorptionParameters<V>) -> V {
    parameters.perPerson * 1e-3 * people
  }

  /// Work in progress at the end of a step, billion VND: W' = W f + u* L (1 - f).
  @inline(__always)
  static func inProgress<V: ModelNumber>(
    after w: V, absorbed: V, leadTime: V, kept f: V
  ) -> V {
    w * f + absorbed * leadTime * (1 - f)
  }

  /// Money that operators add to what is completed, billion VND.
  @inline(__always)
  static func privateMoney<V: ModelNumber>(completed w: V, match: V, factor phi: V) -> V {
    match * phi * w
  }

  /// Upkeep of what has been completed, billion VND in the step: rate h/2 (B + B').
  @inline(__always)
  static func upkeep<V: ModelNumber>(rate: V, from b: V, to next: V, halfStep: V) -> V {
    rate * halfStep * (b + next)
  }
}
