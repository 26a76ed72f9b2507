// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What it would take to reach something.
package enum TargetQuestion: Sendable {
  /// The least spending of a plan; it has demands, and its aim is `minimiseSpending`.
  case spending(Plan)
  /// The least yearly budget.
  case budget(BudgetQuestion)
  /// How far levers have to be moved.
  case levers(LeverQuestion)

  /// What happens anyway.
  package var scenario: Scenario {
    switch self {
    case .spending(let plan): plan.scenario
    case .budget(let question): question.plan.scenario
    case .levers(let question): question.scenario
    }
  }

  /// What must be reached; at least one.
  package var reach: [Plan.Reach] {
    switch self {
    case .spending(let plan): plan.reach
    case .budget(let question): question.plan.reach
    case .levers(let question): question.reach
    }
  }
}
