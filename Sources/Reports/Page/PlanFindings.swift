// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// What a plan spends on top of a scenario, and what that does to its aim.
package struct PlanFindings: Sendable {
  /// The question, as far as it is known: the scenario without the plan, what may be decided, and
  /// the aim.
  package var plan: Plan
  package var spending: SpendingPlan<Double>
  /// The projection with the plan.
  package let with: Projection
  /// The aim with the plan, without it and with an equal split of the budget; `nil` where the aim
  /// is no figure of a projection, or where there is no budget to split.
  package let value: Double?
  package let withoutPlan: Double?
  package let equalSplit: Double?
  /// The least yearly budget, where that was asked for.
  package var yearlyBudget: Double?
  /// Whether the search ended by itself.
  package var isComplete = true
  /// Whether everything that was asked for is reached.
  package var isReached = true

  /// Everything that a page says of a plan is worked out from the amounts.
  package init(_ plan: Plan, spending: SpendingPlan<Double>) {
    self.plan = plan
    self.spending = spending
    with = Projection(plan.programme(of: spending))
    value = plan.aim.value(in: with)
    withoutPlan = plan.aim.value(in: Projection(plan.scenario))
    equalSplit =
      plan.budget == nil
      ? nil : plan.aim.value(in: Projection(plan.programme(of: plan.equalSplit)))
  }

  /// All money of the plan, billion VND.
  var total: Double { spending.amounts.reduce(0, +) }
}
