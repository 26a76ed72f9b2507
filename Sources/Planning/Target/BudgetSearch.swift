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
  /// The best plan for each budget tried, with its smallest margin.
  private var tried: [Double: (plan: PlanResult, margin: Double)] = [:]
  /// How well a budget is known, relative to it.
  static let tolerance = 1e-9

  /// - Parameter optimiser: what solves a plan.
  init(_ question: BudgetQuestion, optimiser: @escaping (Plan) -> Optimiser) {
    self.question = question
    self.optimiser = optimiser
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
        // A search that was stopped says nothing of its budget.
        let (plan, margin) = self.plan(budget)
        return plan.isComplete ? margin : .nan
      }
    } catch {
      // The least budget that is known to do.
      let known = tried.filter { $0.value.margin >= 0 && $0.value.plan.isComplete }
      answer.value = known.keys.min() ?? question.high
      answer.isComplete = false
    }
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

  /// The smallest margin of a plan; below 0 as well where it breaks a limit.
  private func margin(_ result: PlanResult) -> Double {
    let margin = question.plan.reach.margin(in: Projection(result.scenario)) ?? -1
    let keepsLimits = result.unmet.allSatisfy { unmet in
      question.plan.reach.contains { $0.name == unmet.name }
    }
    return keepsLimits ? margin : -max(1e-3, abs(margin))
  }

  /// The plan that comes as near to the demands as a budget lets it, or goes as far beyond them.
  static func bestPlan(_ plan: Plan, budget: Double? = nil) -> Plan {
    var plan = plan
    if let budget { plan.budget = plan.years.map { _ in budget } }
    let goal = plan.reach[0].goal
    if plan.reach.count == 1, case .atLeast = goal.bound {
      plan.aim = .maximise(goal.indicator, year: goal.year, district: goal.district)
      plan.reach = []
    } else {
      plan.aim = .maximiseMargin
    }
    return plan
  }
}
