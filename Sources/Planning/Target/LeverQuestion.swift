// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A question with one unknown: how far levers have to be moved to reach what is asked for.
package struct LeverQuestion: Sendable {
  package var scenario: Scenario
  /// One lever, or several that are moved together.
  package var levers: [Lever]
  /// What must be reached; at least one.
  package var reach: [Plan.Reach]

  package init(scenario: Scenario, levers: [Lever], reach: [Plan.Reach]) {
    precondition(!levers.isEmpty && !reach.isEmpty)
    self.scenario = scenario
    self.levers = levers
    self.reach = reach
  }
}

/// A question with one unknown: the least yearly budget whose best plan reaches what is asked for.
package struct BudgetQuestion: Sendable {
  /// What the plan may decide and has to keep to; its budget and its aim do not count.
  package var plan: Plan
  /// Billion VND a year; `low` is below `high`.
  package var low: Double
  package var high: Double

  package init(plan: Plan, low: Double, high: Double) {
    precondition(low >= 0 && low < high && !plan.reach.isEmpty)
    self.plan = plan
    self.low = low
    self.high = high
  }
}
