// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension TargetReport {
  /// The answer in a few sentences.
  package var verdict: String {
    if let value = result.value { return "Reachable. \(answer(value)) \(several)" }
    let (goal, best) = (result.best.demand.goal, result.best.value)
    let missed = goal.shortfall(of: best)
    guard missed > 0 else {
      return "Not reachable: a limit of the plan cannot be kept with this money."
    }
    let side = if case .atLeast = goal.bound { "short of" } else { "above" }
    let before = goal.indicator.text(result.without.value(of: goal))
    return """
      \(result.isComplete ? "Not reachable" : "Not reached so far"). \(effort), \
      \(goal.title(in: scenario)) comes to \(goal.indicator.text(best)), \
      \(goal.indicator.distance(missed)) \(side) the \(boundValue(goal)) asked for. \
      As things are, it comes to \(before).
      """
  }

  private func answer(_ value: Double) -> String {
    switch result.question {
    case .spending(let plan):
      let total = "It takes \(NumberText.amount(value)) billion VND in all, the least there is"
      let even = result.yearlyBudget.map {
        "; with the same budget in each year, \(NumberText.amount($0)) a year"
      }
      return "\(total), over \(span(plan.years))\(even ?? "")."
    case .budget(let question):
      if value == question.low {
        return "\(NumberText.amount(value)) billion VND a year, the low end, is enough already."
      }
      return "It takes \(NumberText.amount(value)) billion VND a year, spent as well as can be."
    case .levers(let question): return leverAnswer(value, question)
    }
  }

  private func leverAnswer(_ value: Double, _ question: LeverQuestion) -> String {
    guard question.levers.count == 1, let lever = question.levers.first else {
      let part = NumberText.percent(value)
      return value == 0
        ? "It is met with every lever as it stands today."
        : "Every lever that helps has to go \(part) of the way from today to the better end of its range."
    }
    let isEnd = value == lever.low || value == lever.high
    let whole = result.intervals.count == 1 && result.intervals[0] == lever.low...lever.high
    if whole { return "\(lever.name) reaches it anywhere from \(lever.rangeText)." }
    let side = result.intervals.first?.lowerBound == value ? "at least" : "at most"
    return "It takes \(lever.name) of \(isEnd ? "" : side + " ")\(lever.text(value))."
  }

  /// Says where the goal is met, if that is not everywhere beyond the answer.
  private var several: String {
    guard result.intervals.count > 1, let setting = result.settings.first else { return "" }
    let isShared = result.settings.count > 1
    let parts = result.intervals.map { interval -> String in
      let (low, high) = (interval.lowerBound, interval.upperBound)
      return isShared
        ? "\(NumberText.percent(low)) to \(NumberText.percent(high))"
        : "\(setting.lever.text(low)) to \(setting.lever.text(high))"
    }
    return "More does not always help: it is met from \(parts.joined(separator: ", and from "))."
  }

  /// What has been done to come so far.
  private var effort: String {
    switch result.question {
    case .spending(let plan):
      plan.budget == nil
        ? "However much is spent in \(span(plan.years)), and however well"
        : "With the whole budget spent as well as can be"
    case .budget(let question):
      "Even with \(NumberText.amount(question.high)) billion VND a year, spent as well as can be"
    case .levers: "With every lever at its best"
    }
  }

  private func boundValue(_ goal: Goal) -> String {
    switch goal.bound {
    case .atLeast(let bound), .atMost(let bound): goal.indicator.text(bound)
    }
  }

  /// When it would be reached, were things to go on.
  var outlook: String {
    guard !result.isReachable, result.best.demand.goal.shortfall(of: result.best.value) > 0 else {
      return ""
    }
    let isPlan = result.plan != nil
    let after = isPlan ? "with the same plan and nothing spent after it" : "with the levers so"
    guard let year = result.yearReached else {
      return "Later does not help: \(after), it is not reached by \(result.lastYear) either."
    }
    return "It would be reached in \(year), \(after)."
  }
}
