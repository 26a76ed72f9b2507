// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What a sweep says about one of its scenarios.
package struct SweepResult: Sendable, Equatable {
  /// The runs that were made, failed ones included.
  package var runs: Int
  /// The runs with an outcome that is not a finite number.
  package var failed: Int
  /// SHA-256, in hexadecimal digits, over the SHA-256s of the blocks of 4,096 runs.
  package var digest: String
  /// One for each outcome of the sweep, in its order.
  package var outcomes: [OutcomeSummary]
  /// One for each goal of the scenario, in its order.
  package var goals: [GoalChance]
  /// One for each outcome, where the design allows it; else none.
  package var sensitivity: [OutcomeSensitivity] = []
  /// One factor at a time, for each outcome; empty where it was not asked for.
  package var tornado: [OutcomeTornado] = []
  /// Where a goal is met, for each goal that is met in some runs and missed in others.
  package var boxes: [GoalBox] = []
  /// What a reader has to know of the figures, each a sentence: "Rank correlation is from the
  /// first 65,536 runs."
  package var notes: [String] = []

  package init(
    runs: Int, failed: Int, digest: String, outcomes: [OutcomeSummary], goals: [GoalChance]
  ) {
    self.runs = runs
    self.failed = failed
    self.digest = digest
    self.outcomes = outcomes
    self.goals = goals
  }
}

/// The spread of an outcome over the runs that did not fail, in the unit of its indicator.
package struct OutcomeSummary: Sendable, Equatable {
  package var outcome: Outcome
  /// `nil` where every run failed.
  package var mean: Double?
  /// The standard deviation, with n - 1; `nil` for fewer than two runs.
  package var sd: Double?
  /// The values below which 5, 25, 50, 75 and 95 % of the runs lie; empty where every run failed.
  package var quantiles: [Double]
  /// The most by which the rank of a quantile can be wrong, as a share of the runs; 0 where
  /// quantiles are exact.
  package var rankError: Double

  /// The levels of `quantiles`.
  package static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  package init(
    outcome: Outcome, mean: Double?, sd: Double?, quantiles: [Double], rankError: Double
  ) {
    self.outcome = outcome
    self.mean = mean
    self.sd = sd
    self.quantiles = quantiles
    self.rankError = rankError
  }
}

/// How likely a goal is over the runs that did not fail.
package struct GoalChance: Sendable, Equatable {
  package var goal: Goal
  /// Runs that answer the goal, and those of them that meet it. A run that ends before the goal's
  /// year does not answer it.
  package var answered: Int
  package var met: Int

  package init(goal: Goal, answered: Int, met: Int) {
    self.goal = goal
    self.answered = answered
    self.met = met
  }

  /// The part of the runs that meets the goal; `nil` where none answers it.
  package var probability: Double? { answered > 0 ? Double(met) / Double(answered) : nil }

  /// Wilson's interval at 95 %.
  package var interval: ClosedRange<Double>? {
    guard let p = probability else { return nil }
    // The quantile of the standard normal distribution at 0.975.
    let z = 1.959963984540054
    let n = Double(answered)
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}
