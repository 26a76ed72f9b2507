// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Why a run has no outcomes.
package struct RunFailure: Sendable, Equatable {
  /// The number of the run in the sweep.
  package var run: Int
  package var reason: Reason

  package enum Reason: Sendable, Equatable {
    /// A drawn value that a scenario file would be refused for.
    case impossibleValue(column: Int, value: Double)
    /// The weights of readiness are all 0.
    case noReadiness
    /// The run ends before the year of an outcome.
    case notProjected(outcome: Int)
    /// An outcome is not a finite number.
    case notFinite(outcome: Int)
    /// What a store kept of the reason.
    case recorded(String)
  }

  /// The reason in words, with the names of the sweep.
  package func text(in sweep: Sweep) -> String {
    switch reason {
    case .impossibleValue(let column, let value):
      "\(sweep.columns[column].name) cannot be \(value)"
    case .noReadiness: "the weights of readiness are all 0"
    case .notProjected(let outcome): "the run does not reach \(sweep.outcomes[outcome].name)"
    case .notFinite(let outcome): "\(sweep.outcomes[outcome].name) is not a finite number"
    case .recorded(let text): text
    }
  }
}
