// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension TargetReport {
  /// The answer as other programs read it; amounts are billion VND a year.
  package var json: JSON {
    .object(
      [
        ("target", .string(name)), ("scenario", .string(scenario.name)),
        ("definition", .string(scenario.definition)), ("asked_for", .string(kind)),
        ("reachable", .boolean(result.isReachable)),
        ("value", result.value.map(JSON.number) ?? .null), ("unit", .string(unit)),
        ("best", bestJSON),
        ("year_reached", result.yearReached.map(JSON.integer) ?? .null),
        ("last_year", .integer(result.lastYear)),
        ("demands", .array(reach.map(demandJSON))),
        ("levers", .array(result.settings.map(\.json))),
        ("met_between", .array(result.intervals.map { .numbers([$0.lowerBound, $0.upperBound]) })),
        ("closing", result.gap?.json(in: scenario) ?? .null),
        ("assumptions_tried", .integer(result.assumptionsTried)),
        ("changes", .array(result.changes.map(\.json))),
        ("is_complete", .boolean(result.isComplete)),
      ] + planMembers)
  }

  private var kind: String {
    switch result.question {
    case .spending: "spending"
    case .budget: "budget"
    case .levers(let question): question.levers.count == 1 ? "lever" : "effort"
    }
  }

  private var unit: String {
    switch result.question {
    case .spending: "billion VND"
    case .budget: "billion VND/yr"
    case .levers(let question): question.levers.count == 1 ? question.levers[0].unit : "1"
    }
  }

  private var bestJSON: JSON {
    let goal = result.best.demand.goal
    return .object([
      ("value", .number(result.best.value)), ("indicator", .string(goal.indicator.name)),
      ("year", .integer(goal.year)),
      ("district", goal.district.map { .string(scenario.districts[$0].id) } ?? .null),
      ("demand", .string(result.best.demand.name)),
    ])
  }

  private func demandJSON(_ demand: Plan.Reach) -> JSON {
    let value = result.with.value(of: demand.goal)
    return .object([
      ("name", .string(demand.name)), ("as_it_is", .number(result.without.value(of: demand.goal))),
      ("value", .number(value)),
      ("met", .boolean(result.isReachable || demand.goal.shortfall(of: value) <= 0)),
    ])
  }

  private var planMembers: [(String, JSON)] {
    guard let plan = result.plan else { return [] }
    return [
      ("yearly_budget", result.yearlyBudget.map(JSON.number) ?? .null),
      ("total", .number(plan.total)), ("years", .array(plan.plan.years.map(JSON.integer))),
      ("spending", plan.spendingJSON), ("kkt_residual", JSON.finite(plan.residual)),
      (
        "binding",
        .array(isUnbounded && !result.isReachable ? [] : plan.binding.map(\.json))
      ),
    ]
  }
}

extension TargetResult.Setting {
  fileprivate var json: JSON {
    .object([
      ("name", .string(lever.name)), ("unit", .string(lever.unit)), ("low", .number(lever.low)),
      ("high", .number(lever.high)), ("today", .number(today)), ("value", .number(value)),
      ("at_limit", .boolean(value == lever.low || value == lever.high)),
    ])
  }
}

extension ClosingGap {
  fileprivate func json(in scenario: Scenario) -> JSON {
    .object([
      ("year", .integer(year)),
      ("district", district.map { .string(scenario.districts[$0].id) } ?? .null),
      ("core_value_added", .number(valueAdded)), ("part_of_grdp", .number(partOfGRDP)),
    ])
  }
}

extension NeededChange {
  fileprivate var json: JSON {
    .object([
      ("parameter", .string(parameter.name)), ("unit", .string(parameter.unit)),
      ("today", .number(today)), ("needed", .number(needed)), ("low", .number(parameter.low)),
      ("high", .number(parameter.high)), ("distance", .number(distance)),
      ("within_range", .boolean(isWithinRange)), ("mark", .string(parameter.mark.rawValue)),
      ("source", .string(parameter.source)),
    ])
  }
}
