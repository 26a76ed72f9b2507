// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What a layer gets in the last two years before the aim's year ends, and what that money does.
///
/// An optimiser that looks at one year alone buys whatever raises that year's figure, also where
/// little of it lasts.
package struct LateMoney: Sendable {
  package let layer: Layer
  package let years: [Int]
  /// Billion VND.
  package let amount: Double
  /// By how much the money raises the figure of the aim.
  package let adds: Double
  /// By how much it raises the same figure five years on.
  package let addsLater: Double

  /// Whether more than half of what the money adds is gone five years on.
  package var fades: Bool { addsLater < adds / 2 }

  /// What the last years' money would do, divided like that of the year before them: over the
  /// layers and districts that the plan builds in while there is time to see it grow.
  package struct AsBefore: Sendable {
    /// The year before.
    package let year: Int
    /// The figure of the aim less that of the plan.
    package let adds: Double
    /// The same five years on.
    package let addsLater: Double
  }

  /// How many years are the last ones.
  static let span = 2
  /// Layers with less than this part of a plan's money are left out.
  static let leastPart = 0.005
}

extension Plan.Aim {
  /// Whether nothing but one year's figure counts.
  package var looksAtOneYear: Bool {
    switch self {
    case .maximise, .maximiseLowest, .maximiseMargin: true
    case .maximiseMean, .maximiseDiscounted, .minimiseSpending: false
    }
  }
}
