// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import RolloutModel

/// Finds the least yearly budget whose best plan reaches what is asked for: Brent's method over
/// best plans, one for each budget that is tried.
///
/// More money never takes away what less can do, so there is one crossing at most.
final class BudgetSearch {
  private let question: BudgetQuestion
  private let optimiser: (Plan) -> Optimiser
  private let shouldStop: () -> Bool
  /// The best plan for each budget tried, with its smallest margin.
  private var tried: [Double: (plan: PlanResult, margin: Double)] = [:]
  /// How well a budget is known, relative to it.
  static let tolerance = 1e-9

  /// - Parameters:
  ///   - optimiser: what solves a plan.
  ///   - shouldStop: whether the search has to end.
  init(
    _ question: BudgetQuestion, optimiser: @escaping (Plan) -> Optimiser,
    shouldStop: @escaping () -> Bool
  ) {
    self.question = question
    self.optimiser = optimiser
    self.shouldStop = shouldStop
  }

  func run() -> TargetAnswer {
    let limit = plan(question.high)
    var answer = TargetAnswer(
      scenario: limit.plan.scenario, limit: limit.plan.scenario, plan: limit.plan,
      isComplete: limit.plan.isComplete)
    guard limit.margin >= 0 else { return answer }
    answer.value = question.high
    if plan(question.low).margin >= 0 { answer.value = question.low } else { narrow(&answer) }
    answer.plan = plan(answer.value!).plan
    answer.scenario = answer.plan!.scenario
    return answer
  }

  private func narrow(_ answer: inout TargetAnswer) {
    do throws(GSLError) {
      var finder = try RootFinder()
      finder.relativeTolerance = BudgetSearch.tolerance
      answer.value = try finder.root(between: question.low, and: question.high) { budget in
        let margin = self.plan(budget).margin
        // A search that was stopped says nothing of its budget.
        return shouldStop() ? .nan : margin
      }
    } catch {
      // The least budget that is known to do.
      answer.value = tried.filter { $0.value.margin >= 0 }.keys.min() ?? question.high
    }
    // A plan that is not finished may fall short of what its budget can do.
    answer.isComplete = tried.values.allSatisfy { $0.plan.isComplete } && !shouldStop()
  }

  /// The best plan for a budget.
  private func plan(_ budget: Double) -> (plan: PlanResult, margin: Double) {
    if let known = tried[budget] { return known }
    var solver = optimiser(BudgetSearch.bestPlan(question.plan, budget: budget))
    solver.mostStarts = 1
    let result = solver.solve()
    tried[budget] = (result, margin(result))
    return tried[budget]!
  }

  /// How far a plan goes beyond what it is to reach; below 0 where it misses a demand or a limit.
  private func margin(_ result: PlanResult) -> Double {
    let projection = Projection(result.scenario)
    if case .maximiseMargin = result.plan.aim {
      let margin = question.plan.reach.margin(in: projection) ?? -1
      let keepsLimits = result.unmet.allSatisfy { unmet in
        question.plan.reach.contains { $0.name == unmet.name }
      }
      return keepsLimits ? margin : -max(1e-3, abs(margin))
    }
    let aim = question.plan.reach[BudgetSearch.raised(question.plan)!]
    let margin = [aim].margin(in: projection) ?? -1
    return result.unmet.isEmpty ? margin : -max(1e-3, abs(margin))
  }

  /// The demand that is made an aim: the first on a figure that has to rise.
  private static func raised(_ plan: Plan) -> Int? {
    plan.reach.firstIndex { if case .atLeast = $0.goal.bound { true } else { false } }
  }

  /// The plan that raises a demanded figure as far as a budget lets it, the other demands being met;
  /// where all demands are that figures fall, the one that comes nearest to them.
  static func bestPlan(_ plan: Plan, budget: Double? = nil) -> Plan {
    var plan = plan
    if let budget { plan.budget = plan.years.map { _ in budget } }
    guard let raised = raised(plan) else {
      plan.aim = .maximiseMargin
      return plan
    }
    let goal = plan.reach.remove(at: raised).goal
    plan.aim = .maximise(goal.indicator, year: goal.year, district: goal.district)
    return plan
  }
}
