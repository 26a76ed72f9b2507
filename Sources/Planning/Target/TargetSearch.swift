// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Finds what it would take to reach something, or what comes nearest and what is missing.
///
/// The same question gets the same bits, however many cores there are.
package struct TargetSearch: Sendable {
  private let question: TargetQuestion
  private let shouldStop: @Sendable () -> Bool
  private let report: @Sendable (Optimiser.Progress) -> Void

  /// - Parameters:
  ///   - shouldStop: asked between steps; `true` ends the search with what is known so far.
  ///   - report: told now and then how far the search for a plan is, from any thread.
  package init(
    _ question: TargetQuestion, shouldStop: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Optimiser.Progress) -> Void = { _ in }
  ) {
    self.question = question
    self.shouldStop = shouldStop
    self.report = report
  }

  package func solve() -> TargetResult {
    TargetResult(question, answer)
  }

  private var answer: TargetAnswer {
    switch question {
    case .spending(let plan): leastSpending(plan)
    case .budget(let question):
      BudgetSearch(question, optimiser: optimiser, shouldStop: shouldStop).run()
    case .levers(let question): LeverSearch(question).run()
    }
  }

  private func optimiser(_ plan: Plan) -> Optimiser {
    Optimiser(plan, shouldStop: shouldStop, report: report)
  }

  /// The least spending, and beside it the least yearly budget; or the plan that comes nearest.
  private func leastSpending(_ plan: Plan) -> TargetAnswer {
    let least = optimiser(plan).solve()
    let isMet = least.unmet.isEmpty
    // Without a budget, the plan that comes nearest spends what can be absorbed.
    let nearest =
      isMet || plan.budget == nil ? least : optimiser(BudgetSearch.bestPlan(plan)).solve()
    return TargetAnswer(
      value: isMet ? least.value : nil, scenario: nearest.scenario, limit: nearest.scenario,
      plan: nearest, yearlyBudget: isMet ? yearlyBudget(plan, least) : nil,
      isComplete: least.isComplete && nearest.isComplete)
  }

  /// The least budget, the same in each year: not below the mean of the least spending, and not
  /// above its dearest year.
  private func yearlyBudget(_ plan: Plan, _ least: PlanResult) -> Double? {
    guard plan.budget == nil, least.isComplete else { return nil }
    let mean = least.value / Double(plan.years.count)
    let byYear = plan.years.map { year in
      Layer.allCases.reduce(0.0) { sum, layer in
        plan.districts.reduce(sum) {
          $0 + least.spending[year - plan.scenario.start - 1, layer, $1]
        }
      }
    }
    let dearest = byYear.max() ?? 0
    guard dearest > mean else { return mean }
    // A little beyond both, for what the search leaves open.
    let question = BudgetQuestion(plan: plan, low: 0.99 * mean, high: 1.01 * dearest)
    let answer = BudgetSearch(question, optimiser: optimiser, shouldStop: shouldStop).run()
    return answer.isComplete ? answer.value : nil
  }
}
