// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The best plan that was found, and what it says about the question.
package struct PlanResult: Sendable {
  package let plan: Plan
  /// The plan's own spending, on top of the scenario's.
  package let spending: SpendingPlan<Double>
  /// The aim with the plan, without it, and with an equal split of the budget.
  package let value: Double
  package let withoutPlan: Double
  package let equalSplit: Double
  /// The largest violation of the first-order conditions, relative to the largest gain per billion.
  package let residual: Double
  package let binding: [Binding]
  /// The demands that cannot be met, with what comes nearest; empty where all are.
  package let unmet: [Unmet]
  /// Whether the search ended by itself and not by a time limit or a signal.
  package internal(set) var isComplete: Bool
  /// How many searches were made, and how far their values lie apart.
  package internal(set) var searches = 1
  package internal(set) var spread = 0.0

  /// A bound that holds the plan back.
  package struct Binding: Sendable {
    package let limit: String
    package let kind: Kind
    /// What one more billion, or one more unit of a demand, is worth in units of the aim.
    package let multiplier: Double

    package enum Kind: Sendable, Equatable {
      /// The budget of a calendar year, or of all years up to it where money carries over.
      case budget(Int)
      /// The limit at a position in the plan's list, in a calendar year.
      case limit(Int, Int)
      /// The demand at a position in the plan's list.
      case reach(Int)
    }
  }

  /// A demand, or a limit in one year, with the nearest that can be reached.
  package struct Unmet: Sendable {
    /// The name of the demand or the limit.
    package let name: String
    package let year: Int
    package let nearest: Double
    package let bound: Double
  }

  /// The scenario with the plan as investments.
  package var scenario: Scenario { plan.programme(of: spending) }
}
