// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// Turns the end of a search into an answer.
struct Evaluation {
  let result: PlanResult

  init(
    _ plan: Plan, _ allocation: Allocation, _ function: AugmentedLagrangian,
    _ outcome: ProjectedNewton.Outcome, shouldStop: () -> Bool
  ) {
    let run = function.run
    let none = Array(repeating: 0.0, count: allocation.variables.count)
    let without = Evaluation.value(plan, run, allocation, none)
    let equal = Evaluation.value(plan, run, allocation, allocation.equalSplit(plan))
    let value = Evaluation.value(plan, run, allocation, outcome.x)
    _ = function.evaluate(outcome.x)
    let unmet = plan.reach.compactMap { demand -> PlanResult.Unmet? in
      let nearest = run.measure(demand.goal).value
      let (bound, shortfall): (Double, Double) =
        switch demand.goal.bound {
        case .atLeast(let bound): (bound, bound - nearest)
        case .atMost(let bound): (bound, nearest - bound)
        }
      return shortfall > 1e-7 * max(1e-3, abs(bound))
        ? PlanResult.Unmet(name: demand.name, nearest: nearest, bound: bound) : nil
    }
    let steepest = Evaluation.steepest(function, outcome)
    result = PlanResult(
      plan: plan, spending: allocation.spending(outcome.x), value: value, withoutPlan: without,
      equalSplit: equal, residual: outcome.face.violation / steepest,
      binding: Evaluation.binding(allocation, function, outcome), unmet: unmet,
      isComplete: !shouldStop(), spread: 0)
  }

  private static func value(
    _ plan: Plan, _ run: RecordedRun, _ allocation: Allocation, _ x: [Double]
  ) -> Double {
    if case .minimiseSpending = plan.aim { return x.reduce(0, +) }
    run.run(extra: allocation.spending(x))
    if case .maximiseLowest(let indicator, let year) = plan.aim {
      return plan.scenario.districts.indices.map {
        run.value(run.place(indicator, year: year - plan.scenario.start - 1, district: $0))
      }.min()!
    }
    return run.measure(plan.aim)!.value
  }

  /// The largest slope of the aim, in scaled units.
  private static func steepest(
    _ function: AugmentedLagrangian, _ outcome: ProjectedNewton.Outcome
  ) -> Double {
    guard let aim = function.run.measure(function.plan.aim) else { return 1 }
    let gradient = function.allocation.collect(function.run.gradient(aim.terms))
    return max(1e-300, function.scale * (gradient.map(abs).max() ?? 1))
  }

  private static func binding(
    _ allocation: Allocation, _ function: AugmentedLagrangian, _ outcome: ProjectedNewton.Outcome
  ) -> [PlanResult.Binding] {
    let scale = function.scale
    let groups = zip(allocation.groupNames, outcome.face.worth).filter { $0.1 > 1e-9 }
      .map { PlanResult.Binding(limit: $0.0, multiplier: $0.1 / scale) }
    let names = allocation.rows.map(\.name) + function.plan.reach.map(\.name)
    let units = allocation.rows.map { _ in 1.0 } + function.demandScales
    let rest = zip(zip(names, units), function.multipliers).filter { $0.1 > 1e-9 }
      .map { PlanResult.Binding(limit: $0.0.0, multiplier: $0.1 * $0.0.1 / scale) }
    return groups + rest
  }
}
