// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What matters for one outcome: a figure for each factor that varies, by the method that the
/// design allows.
package struct OutcomeSensitivity: Sendable, Equatable {
  package var outcome: Outcome
  /// In the order of the sweep's factors.
  package var factors: [FactorSensitivity]

  package init(outcome: Outcome, factors: [FactorSensitivity]) {
    self.outcome = outcome
    self.factors = factors
  }
}

/// How much a factor matters for an outcome.
package struct FactorSensitivity: Sendable, Equatable {
  /// The name of the factor; several that move together in brackets.
  package var name: String
  package var measure: Measure
  /// How well the factor's value is founded; `nil` for a decision, such as an amount or a year.
  package var mark: QualityMark?

  package init(name: String, measure: Measure, mark: QualityMark?) {
    self.name = name
    self.measure = measure
    self.mark = mark
  }

  package enum Measure: Sendable, Equatable {
    /// Shares of the outcome's variance (`saltelli`).
    case variance(VarianceShare)
    /// Elementary effects (`morris`).
    case effects(ElementaryEffects)
    /// Correlation of ranks (all other designs).
    case rank(RankCorrelation)
  }
}

/// The Sobol indices of a factor, with the half-widths of their 95 % intervals.
///
/// Both are estimates and may come out a little below 0 or above 1: then the index is not
/// distinguishable from the bound, and the interval says how well it is known.
package struct VarianceShare: Sendable, Equatable {
  /// The share of variance that goes when the factor alone is known (first order).
  package var first: Double
  package var firstInterval: Double
  /// The share that stays as long as the factor alone is unknown (total).
  package var total: Double
  package var totalInterval: Double

  package init(first: Double, firstInterval: Double, total: Double, totalInterval: Double) {
    self.first = first
    self.firstInterval = firstInterval
    self.total = total
    self.totalInterval = totalInterval
  }
}

/// The effects of a factor's steps along Morris' trajectories, in the outcome's unit per unit of
/// probability: a move through the whole distribution counts 1.
package struct ElementaryEffects: Sendable, Equatable {
  /// The mean: on balance up or down.
  package var mean: Double
  /// The mean of the sizes, mu*: how much the factor matters.
  package var meanSize: Double
  /// The half-width of the 95 % interval of `meanSize`.
  package var meanSizeInterval: Double
  /// The standard deviation: how much the effect depends on where the other factors stand.
  package var deviation: Double

  package init(mean: Double, meanSize: Double, meanSizeInterval: Double, deviation: Double) {
    self.mean = mean
    self.meanSize = meanSize
    self.meanSizeInterval = meanSizeInterval
    self.deviation = deviation
  }
}

/// How a factor's rank goes with the outcome's, from -1 to 1.
package struct RankCorrelation: Sendable, Equatable {
  /// Spearman's; `nil` where the factor or the outcome never changes.
  package var simple: Double?
  /// With the other factors' linear influence on ranks taken out; `nil` where the runs are too few
  /// or factors go with each other too closely.
  package var partial: Double?

  package init(simple: Double?, partial: Double?) {
    self.simple = simple
    self.partial = partial
  }
}
