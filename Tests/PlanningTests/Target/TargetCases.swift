// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

@testable import Planning

/// Questions that tests of targets ask.
enum TargetCase {
  static func scenario(_ name: String = "baseline") throws -> Scenario {
    try Shipped.scenario("tuyen-quang/\(name).yaml")
  }

  static func demand(
    _ bound: Goal.Bound, of indicator: String = "digital_share", district: Int? = nil
  ) -> Plan.Reach {
    let goal = Goal(
      indicator: Indicator.named[indicator]!, year: 2030, bound: bound, district: district)
    return Plan.Reach(goal: goal, name: "\(indicator)@2030 \(bound)")
  }

  static func plan(_ reach: [Plan.Reach]) throws -> Plan {
    var plan = Plan(
      scenario: try scenario(), years: Array(2024...2030), budget: nil, aim: .minimiseSpending)
    plan.reach = reach
    return plan
  }

  static func lever(_ name: String, _ low: Double, _ high: Double) -> Lever {
    Lever(name: name, target: .parameter(Parameter.named[name]!.slot), low: low, high: high)
  }

  static func solve(_ scenario: Scenario, _ levers: [Lever], _ reach: [Plan.Reach]) -> TargetResult
  {
    TargetSearch(.levers(LeverQuestion(scenario: scenario, levers: levers, reach: reach))).solve()
  }

  static func share(_ scenario: Scenario, _ year: Int = 2030) -> Double {
    Projection(scenario).value(.digitalShare, year: year)!
  }

  /// Where a test becomes true between two numbers, by halving alone.
  static func bisected(_ low: Double, _ high: Double, holds: (Double) throws -> Bool) rethrows
    -> Double
  {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if try holds(middle) { high = middle } else { low = middle }
    }
  }
}
