// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What a search for a target found, before it is looked at.
struct TargetAnswer {
  /// What was asked for: money, a lever's value, or an effort; `nil` where nothing will do.
  var value: Double?
  /// The scenario with the answer, or with the best that can be done.
  var scenario: Scenario
  /// The scenario with every lever at its best.
  var limit: Scenario
  /// The plan in `scenario`, where there is one.
  var plan: PlanResult?
  /// The least yearly budget beside the least spending.
  var yearlyBudget: Double?
  var settings: [TargetResult.Setting] = []
  /// Where along the lever the goal is met.
  var intervals: [ClosedRange<Double>] = []
  /// Whether the search ended by itself.
  var isComplete = true
}
