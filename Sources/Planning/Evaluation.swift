// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// Turns the end of a search into an answer.
struct Evaluation {
  let program: PlanProgram
  let x: [Double]
  /// Whether the search ended by itself.
  var isComplete = true

  private var plan: Plan { program.plan }
  private var run: RecordedRun { program.run }

  var result: PlanResult {
    let optimality = Optimality(program, at: x)
    let spending = program.allocation.spending(x)
    let without = value(
      SpendingPlan(
        yearCount: spending.yearCount, districtCount: spending.districtCount))
    let equal = value(plan.equalSplit)
    let value = value(spending)
    return PlanResult(
      plan: plan, spending: spending, value: value, withoutPlan: without, equalSplit: equal,
      residual: optimality.violation, binding: binding(optimality), unmet: unmet,
      isComplete: isComplete)
  }

  private func value(_ spending: SpendingPlan<Double>) -> Double {
    if case .minimiseSpending = plan.aim { return spending.amounts.reduce(0, +) }
    run.run(extra: spending)
    if case .maximiseLowest(let indicator, let year) = plan.aim {
      return plan.scenario.districts.indices.map {
        run.value(run.place(indicator, year: year - plan.scenario.start - 1, district: $0))
      }.min()!
    }
    if case .maximiseMargin = plan.aim {
      return plan.reach.map { $0.goal.margin(of: run.measure($0.goal).value) }.min()!
    }
    return run.measure(plan.aim)!.value
  }

  private func binding(_ optimality: Optimality) -> [PlanResult.Binding] {
    let allocation = program.allocation
    let linear = zip(allocation.rows, optimality.multipliers).map { row, multiplier in
      PlanResult.Binding(
        limit: row.name, kind: row.kind, multiplier: multiplier / program.scale)
    }
    // The smallest margin has no price.
    let isAim = if case .maximiseMargin = plan.aim { true } else { false }
    let demands = plan.reach.indices.filter { _ in !isAim }.map { j in
      PlanResult.Binding(
        limit: plan.reach[j].name, kind: .reach(j),
        multiplier: optimality.multipliers[allocation.rows.count + j] * program.rowScales[j]
          / program.scale)
    }
    return zip(linear + demands, optimality.multipliers).filter { $0.1 > 1e-6 }.map(\.0)
  }

  private var unmet: [PlanResult.Unmet] {
    let limits = program.allocation.rows.compactMap { row -> PlanResult.Unmet? in
      guard case .atLeast(let bound) = row.bound, row.slack(x) < -1e-7 * max(1, bound) else {
        return nil
      }
      guard case .limit(let number, let year) = row.kind else { return nil }
      return PlanResult.Unmet(
        name: plan.limits[number].name, year: year, nearest: bound + row.slack(x), bound: bound)
    }
    run.run(extra: program.allocation.spending(x))
    return limits
      + plan.reach.compactMap { demand in
        let nearest = run.measure(demand.goal).value
        let (bound, shortfall): (Double, Double) =
          switch demand.goal.bound {
          case .atLeast(let bound): (bound, bound - nearest)
          case .atMost(let bound): (bound, nearest - bound)
          }
        guard shortfall > 1e-7 * max(1e-3, abs(bound)) else { return nil }
        return PlanResult.Unmet(
          name: demand.name, year: demand.goal.year, nearest: nearest, bound: bound)
      }
  }
}
