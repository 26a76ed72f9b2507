// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// What a page reads of a `plan.json` or a `target.json`.
struct PlanDocument: Decodable {
  var scenario: String
  /// The aim as plan files write it; a target has none.
  var aim: String?
  var years: [Int]?
  var budget: [Double]?
  var yearlyBudget: Double?
  /// Layer by layer, district by district, an amount for each of `years`.
  var spending: [String: [String: [Double]]]?
  var isComplete: Bool
  /// What is missed in a plan; a target says whether it is reachable.
  var unmet: [Unmet]?
  var reachable: Bool?

  struct Unmet: Decodable { var name: String }

  enum CodingKeys: String, CodingKey {
    case scenario, aim, years, budget, spending, unmet, reachable
    case yearlyBudget = "yearly_budget"
    case isComplete = "is_complete"
  }

  /// Whether everything that was asked for is reached.
  var isReached: Bool { reachable ?? (unmet ?? []).isEmpty }

  /// The question for a scenario, and the amounts; `nil` where the scenario has other districts or
  /// years.
  func plan(for scenario: Scenario) -> (plan: Plan, spending: SpendingPlan<Double>)? {
    guard let years, let spending, !years.isEmpty, years.allSatisfy(scenario.years.contains),
      let aim = Plan.Aim(aim ?? "spending", in: scenario)
    else { return nil }
    var amounts = SpendingPlan<Double>(
      yearCount: scenario.years.count, districtCount: scenario.districts.count)
    var decided: Set<Int> = []
    for (name, districts) in spending {
      guard let layer = Layer.allCases.first(where: { $0.name == name }) else { return nil }
      for (id, values) in districts {
        guard let district = scenario.districts.firstIndex(where: { $0.id == id }),
          values.count == years.count
        else { return nil }
        decided.insert(district)
        for (year, value) in zip(years, values) {
          amounts[year - scenario.start - 1, layer, district] = value
        }
      }
    }
    let layers = Layer.allCases.filter { spending[$0.name] != nil }
    let isBudgeted = budget?.count == years.count
    return (
      Plan(
        scenario: scenario, years: years, budget: isBudgeted ? budget : nil, layers: layers,
        districts: decided.sorted(), aim: aim), amounts
    )
  }
}
