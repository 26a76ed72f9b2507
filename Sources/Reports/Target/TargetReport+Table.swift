// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension TargetReport {
  /// The answer as a memo: the verdict first, then what it rests on.
  package var table: String {
    [
      heading, unfinished, paragraph(verdict), demandTable, leverTable, paragraph(outlook),
      paragraph(closing), changeTable, moneyTable, bindingText, notes,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func paragraph(_ text: String) -> String {
    // A number stays with its sign of per cent.
    let bound = text.replacing(" %", with: "\u{E000}%")
    return text.isEmpty
      ? "" : NumberText.wrapped(bound, width: 96).replacing("\u{E000}", with: " ") + "\n"
  }

  private var heading: String {
    let place = scenario.region.isEmpty ? "" : " · \(scenario.region)"
    let follows = reach.contains { $0.goal.indicator.followsDefinition }
    let definition = follows ? ", definition \(scenario.definition)" : ""
    return """
      \(name)\(place) · \(scenario.start)-\(scenario.end)
      Target: \(reach.count == 1 ? reach[0].name : "\(reach.count) demands")\(definition)
      Asked for: \(subject)

      """
  }

  private var subject: String {
    switch result.question {
    case .spending(let plan):
      return "the least spending in \(span(plan.years))"
        + (plan.budget == nil ? "" : ", within the budget")
    case .budget(let question):
      let (low, high) = (NumberText.amount(question.low), NumberText.amount(question.high))
      return "the least budget a year in \(span(question.plan.years)), "
        + "from \(low) to \(high) billion VND"
    case .levers(let question):
      guard question.levers.count == 1, let lever = question.levers.first else {
        return "the least effort, the same part of the documented range for each lever"
      }
      return "the \(helps) value of \(lever.name), from \(lever.rangeText)"
    }
  }

  /// Which end of the range is the better one.
  private var helps: String {
    let end = result.settings[0]
    let isLow =
      result.isReachable
      ? result.intervals.last?.upperBound == end.value && end.value != end.lever.high
      : end.value == end.lever.low
    return isLow ? "greatest" : "least"
  }

  func span(_ years: [Int]) -> String {
    let (first, last) = (years.first ?? 0, years.last ?? 0)
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  private var unfinished: String {
    result.isComplete ? "" : "The search was stopped: what follows is the best so far.\n"
  }

  private var demandTable: String {
    var table = TextTable(leftColumns: [0, 1])
    table.add(["", "Demand", "as it is", result.isReachable ? "with the answer" : "at best"])
    table.addRule()
    for demand in reach {
      let goal = demand.goal
      let values = [result.without, result.with].map { $0.value(of: goal) }
      let isMet = result.isReachable || goal.shortfall(of: values[1]) <= 0
      table.add([isMet ? "met" : "missed", demand.name] + values.map(goal.indicator.text))
    }
    return table.text
  }

  private var leverTable: String {
    guard !result.settings.isEmpty else { return "" }
    var table = TextTable()
    table.add(["Lever", "today", result.isReachable ? "needed" : "at best", "range"])
    table.addRule()
    for setting in result.settings {
      let lever = setting.lever
      table.add([
        lever.name, lever.text(setting.today), lever.text(setting.value), lever.rangeText,
      ])
    }
    return table.text
  }

  private var moneyTable: String {
    // Money without end says nothing of where it should go.
    if isUnbounded, !result.isReachable { return "" }
    return appraisal.map { $0.spendingTable($0.byLayer) } ?? ""
  }

  private var notes: String {
    """
    Amounts are billion VND at prices of \(scenario.start), on top of what the scenario spends. The
    answer is the model's, at these parameters; shares of different definitions must not be compared.

    """
  }
}
