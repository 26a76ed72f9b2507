// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M1: the coverage of an access network.
enum Coverage {
  /// Cost of the next user at the start, billion VND: falls with density, rises with terrain.
  ///
  /// - Parameter logDensity: the logarithm of the density over the reference.
  @inline(__always)
  static func unitCost<V: ModelNumber>(
    _ network: AccessParameters<V>, logDensity: V, terrain: V
  ) -> V {
    network.costPerUser * 1e-3 * V.exp(-network.densityExponent * logDensity) * terrain
  }

  /// How strongly operators build unaided: phi = sqrt(min(1, density over the reference)).
  @inline(__always)
  static func privateFactor<V: ModelNumber>(relativeDensity: V) -> V {
    V.sqrt(V.minimum(1, relativeDensity))
  }

  /// Coverage at the end of a step.
  ///
  /// c' = 1 - (1 - c) exp(-rate phi h - w/(m (1 - c(0)) users)): the marginal cost rises as the
  /// uncovered part shrinks, so the last users are the dear ones.
  ///
  /// - Parameter closed: rate phi h + w/(m (1 - c(0)) users), what operators build unaided, and
  ///   what the step completes over the cost of the gap.
  @inline(__always)
  static func next<V: ModelNumber>(after c: V, closed: V) -> V {
    V.fused(c - 1, V.exp(-closed, within: 700), 1)
  }
}
