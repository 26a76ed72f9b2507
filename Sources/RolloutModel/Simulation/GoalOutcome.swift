// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a goal is met, and by how much it is missed.
package struct GoalOutcome: Sendable, Equatable {
  package let goal: Goal
  /// The projected value; `nil` where the projection does not reach the goal's year.
  package let projected: Double?

  /// Whether the goal is met; `nil` where it cannot be said.
  package var isMet: Bool? { shortfall.map { $0 <= 0 } }

  /// How far the projection is on the wrong side of the bound; 0 or less where the goal is met.
  package var shortfall: Double? {
    projected.map { value in
      switch goal.bound {
      case .atLeast(let bound): bound - value
      case .atMost(let bound): value - bound
      }
    }
  }
}

extension Projection {
  /// The goals of the scenario, in its order.
  package var goals: [GoalOutcome] {
    scenario.goals.map { goal in
      GoalOutcome(
        goal: goal, projected: value(goal.indicator, year: goal.year, district: goal.district))
    }
  }
}
