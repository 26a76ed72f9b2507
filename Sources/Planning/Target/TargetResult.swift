// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What it takes to reach something; or, where it cannot be reached, what comes nearest and what is
/// missing.
package struct TargetResult: Sendable {
  package let question: TargetQuestion
  /// The least spending or yearly budget, the value of one lever, or the effort of several, from 0
  /// to 1; `nil` where the goal cannot be reached.
  package let value: Double?
  /// The scenario with the answer, or with the best that can be done; and as it is.
  package let with: Projection
  package let without: Projection
  /// The figure that stands in the way most, with every lever at its best.
  package let best: Best
  /// The plan of `with`, where one was asked for.
  package let plan: PlanResult?
  /// The least budget, the same in each year, beside the least spending.
  package let yearlyBudget: Double?
  /// Where each lever stands with the answer, or with the best that can be done.
  package let settings: [Setting]
  /// Where along the lever the goal is met; more than one where moving on does not always help.
  package let intervals: [ClosedRange<Double>]
  /// The year in which everything asked for is reached: that of the demands, or a later one where
  /// it cannot be reached in theirs; `nil` where it never is.
  package let yearReached: Int?
  /// The last year that was looked at for that.
  package let lastYear: Int
  /// The core value added that would close what is left of a share.
  package let gap: ClosingGap?
  /// For each assumption that would reach the goal alone, how far it would have to change, the
  /// nearest first; empty where the goal is reached.
  package let changes: [NeededChange]
  /// How many assumptions were tried.
  package let assumptionsTried: Int
  /// Whether the search ended by itself and not by a time limit or a signal.
  package let isComplete: Bool

  package var isReachable: Bool { value != nil }

  /// A figure under a demand, with its value.
  package struct Best: Sendable {
    package let demand: Plan.Reach
    package let value: Double
  }

  /// A lever and its values.
  package struct Setting: Sendable {
    package let lever: Lever
    package let today: Double
    package let value: Double
  }

  init(_ question: TargetQuestion, _ answer: TargetAnswer) {
    let reach = question.reach
    self.question = question
    value = answer.value
    with = Projection(answer.scenario)
    without = Projection(question.scenario)
    let limit = Projection(answer.limit)
    let tightest = reach.tightest(in: limit)
    best = Best(demand: tightest, value: limit.value(of: tightest.goal))
    plan = answer.plan
    yearlyBudget = answer.yearlyBudget
    settings = answer.settings
    intervals = answer.intervals
    isComplete = answer.isComplete
    let isMissed = answer.value == nil && (reach.margin(in: with) ?? 0) < 0
    let later = isMissed ? Outlook(answer.scenario, reach) : nil
    let own = reach.map(\.goal.year).max()!
    yearReached = later.map(\.year) ?? (answer.value == nil ? nil : own)
    lastYear = later?.lastYear ?? own
    gap = isMissed ? ClosingGap(reach, with) : nil
    let assumptions =
      isMissed && answer.isComplete
      ? AssumptionSearch(answer.scenario, reach, without: answer.settings.map(\.lever)) : nil
    changes = assumptions?.changes ?? []
    assumptionsTried = assumptions?.parameters.count ?? 0
  }

  /// Whether every figure is a finite number.
  package var isFinite: Bool { with.isFinite && without.isFinite && best.value.isFinite }
}

extension Projection {
  /// The value of a goal's figure.
  ///
  /// - Precondition: the projection reaches the goal's year.
  package func value(of goal: Goal) -> Double {
    value(goal.indicator, year: goal.year, district: goal.district)!
  }
}
