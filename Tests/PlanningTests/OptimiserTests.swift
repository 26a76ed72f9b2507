// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import RolloutModel
import Testing

@testable import Planning

@Suite struct OptimiserTests {
  private static func plan(_ aim: Plan.Aim? = nil, budget: Double = 120) throws -> Plan {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml")
    return Plan(
      scenario: scenario, years: Array(2024...2030), budget: Array(repeating: budget, count: 7),
      aim: aim ?? .maximise(.digitalShare, year: 2030, district: nil))
  }

  private func spent(_ result: PlanResult, year: Int, layers: [Layer] = Layer.allCases) -> Double {
    layers.reduce(0) { sum, layer in
      result.plan.scenario.districts.indices.reduce(sum) {
        $0 + result.spending[year, layer, $1]
      }
    }
  }

  /// An interior-point solver with exact second derivatives found the optimum of the file.
  @Test func theOptimumIsThatOfAnotherSolver() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Cases/optimum.json")
    let known = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let value = try #require(known?["value"] as? Double)
    let without = try #require(known?["without_plan"] as? Double)
    let result = Optimiser(try Self.plan()).solve()
    #expect(abs(result.withoutPlan - without) < 1e-12)
    #expect((value - result.value) / (value - without) < 1e-6)
    #expect(result.residual <= 1e-5)
    for year in 0..<7 { #expect(spent(result, year: year) <= 120 * (1 + 1e-9)) }
    #expect(result.spending.amounts.allSatisfy { $0 >= 0 })
    #expect(result.value > result.equalSplit && result.equalSplit > result.withoutPlan)
  }

  @Test func theSameQuestionGetsTheSameBits() throws {
    let plan = try Self.plan()
    #expect(Optimiser(plan).solve().spending.amounts == Optimiser(plan).solve().spending.amounts)
  }

  /// The multiplier of a budget is the slope of the aim: half a billion more shows it.
  @Test func aBudgetIsWorthItsMultiplier() throws {
    var plan = try Self.plan()
    let result = Optimiser(plan).solve()
    let worth = try #require(result.binding.first { $0.limit == "budget 2026" }).multiplier
    plan.budget![2] += 0.5
    let gain = (Optimiser(plan).solve().value - result.value) / 0.5
    // Slopes fall with the budget: by about half a per cent over half a billion.
    #expect(abs(gain / worth - 1) < 0.01)
  }

  @Test func limitsAreKept() throws {
    var plan = try Self.plan()
    plan.limits = [
      Plan.Limit(
        layers: [.skills], districts: plan.districts, years: plan.years, bound: .atMost(40),
        name: "skills"),
      Plan.Limit(
        layers: [.mobile5G], districts: [2], years: [2025], bound: .atLeast(5), name: "5G"),
    ]
    let result = Optimiser(plan).solve()
    #expect(result.residual <= 1e-5)
    for year in 0..<7 { #expect(spent(result, year: year, layers: [.skills]) <= 40 * (1 + 1e-9)) }
    #expect(result.spending[1, .mobile5G, 2] >= 5 * (1 - 1e-9))
    #expect(result.value < Optimiser(try Self.plan()).solve().value)
  }

  @Test func demandsAreMetAtLeastCost() throws {
    var plan = try Self.plan(.minimiseSpending)
    plan.budget = nil
    let coverage = Indicator.named["fibre_coverage"]!
    plan.reach = [
      Plan.Reach(
        goal: Goal(indicator: coverage, year: 2030, bound: .atLeast(0.85), district: 1),
        name: "fibre")
    ]
    let result = Optimiser(plan).solve()
    #expect(result.unmet.isEmpty && result.residual <= 1e-5)
    let reached = Projection(result.scenario).value(coverage, year: 2030, district: 1)!
    #expect(reached >= 0.85 - 1e-9)
    // Nothing but fibre in that district helps.
    #expect(abs(result.value - (0..<7).reduce(0) { $0 + result.spending[$1, .fibre, 1] }) < 1e-6)
  }

  @Test func theScenarioOfAPlanGivesTheSameShare() throws {
    let result = Optimiser(try Self.plan()).solve()
    let share = Projection(result.scenario).byYear.last!.region.digitalShare
    #expect(share == result.value)
  }

  @Test func aSearchThatIsStoppedKeepsItsBest() throws {
    var asked = 0
    let result = Optimiser(
      try Self.plan(),
      shouldStop: {
        asked += 1
        return asked > 5
      }
    ).solve()
    #expect(!result.isComplete)
    #expect(result.value > result.withoutPlan)
    #expect(spent(result, year: 0) <= 120 * (1 + 1e-9))
  }
}
