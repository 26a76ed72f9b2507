// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension GoalOutcome {
  /// One line: whether the goal is met, and by how much it is missed.
  package func text(in scenario: Scenario) -> String {
    "\(verdict)  \(subject(in: scenario)) in \(goal.year): \(wanted); \(found)"
  }

  private var verdict: String {
    switch isMet {
    case true?: "met   "
    case false?: "missed"
    case nil: "open  "
    }
  }

  private func subject(in scenario: Scenario) -> String {
    guard let district = goal.district else { return goal.indicator.title }
    return "\(goal.indicator.title), \(scenario.districts[district].name),"
  }

  private var wanted: String {
    switch goal.bound {
    case .atLeast(let bound): "at least \(goal.indicator.text(bound))"
    case .atMost(let bound): "at most \(goal.indicator.text(bound))"
    }
  }

  private var found: String {
    guard let projected, let shortfall else { return "the projection does not reach that year" }
    if shortfall <= 0 { return "projected \(goal.indicator.text(projected))" }
    let side = if case .atLeast = goal.bound { "below" } else { "above" }
    return
      "projected \(goal.indicator.text(projected)), \(goal.indicator.distance(shortfall)) \(side)"
  }
}
