// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanAppraisal {
  /// The plan as a planner reads it: what it gains, what is built where and when, what holds it
  /// back, and what is left five years on.
  package var table: String {
    [
      heading, answer, demandLines, goalLines, spendingTable(byLayer), spendingTable(byDistrict),
      bindingTable, laterText, notes,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  var aim: AimText { AimText(plan: result.plan) }
  var plan: Plan { result.plan }

  private var heading: String {
    let place = plan.scenario.region.isEmpty ? "" : " · \(plan.scenario.region)"
    let verb = if case .minimiseSpending = plan.aim { "Minimise" } else { "Maximise" }
    let follows = aim.indicator?.followsDefinition == true
    let definition = follows ? ", definition \(plan.scenario.definition)" : ""
    return """
      \(name)\(place) · \(plan.scenario.start)-\(plan.scenario.end)
      \(verb): \(aim.title)\(definition)

      """
  }

  /// The aim without the plan, with an equal split and with the plan.
  private var answer: String {
    let unfinished =
      result.isComplete
      ? "" : "The search is not finished: this is the best plan so far, not the best there is.\n"
    var table = TextTable()
    if case .minimiseSpending = plan.aim {
      table.add(["Spending of the plan", aim.text(result.value)])
    } else {
      table.add(["Without the plan", aim.text(result.withoutPlan)])
      for (label, value) in [
        ("Equal split of the budget", result.equalSplit), ("With the plan", result.value),
      ] {
        table.add([label, aim.text(value), aim.difference(value - result.withoutPlan)])
      }
    }
    return unfinished + table.text + money
  }

  private var money: String {
    let spent = NumberText.fixed(result.total, decimals: 1)
    guard let budget = plan.budget else { return "" }
    let whole = NumberText.fixed(budget.reduce(0, +), decimals: 1)
    return "It spends \(spent) of \(whole) billion VND.\n"
  }

  private var demandLines: String {
    guard !plan.reach.isEmpty else { return "" }
    var table = TextTable(leftColumns: [0, 1])
    table.add(["", "Demand", "without the plan", "with it"])
    table.addRule()
    for demand in plan.reach {
      let goal = demand.goal
      let values = [without, with].map {
        $0.value(goal.indicator, year: goal.year, district: goal.district)!
      }
      let isMet = !result.unmet.contains { $0.name == demand.name }
      table.add([isMet ? "met" : "missed", demand.name] + values.map(goal.indicator.text))
    }
    return table.text
  }

  private var goalLines: String {
    guard !with.goals.isEmpty else { return "" }
    let lines = zip(with.goals, without.goals).map { outcome, before in
      let value = before.projected.map { ", without the plan \(before.goal.indicator.text($0))" }
      return "  \(outcome.text(in: plan.scenario))\(value ?? "")\n"
    }
    return "Goals with the plan\n" + lines.joined()
  }

  private var notes: String {
    """
    Amounts are billion VND at prices of \(plan.scenario.start), on top of what the scenario spends.
    Shares of different definitions must not be compared.

    """
  }
}

extension PlanResult {
  /// All money of the plan, billion VND.
  var total: Double { spending.amounts.reduce(0, +) }

  /// The plan's money in a calendar year, for some layers and districts.
  func spent(year: Int, layers: [Layer], districts: [Int]) -> Double {
    let position = year - plan.scenario.start - 1
    return layers.reduce(0) { sum, layer in
      districts.reduce(sum) { $0 + spending[position, layer, $1] }
    }
  }
}
