// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import RolloutModel
import Synchronization
import TestSupport
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
    let points = Mutex(0)
    let result = Optimiser(
      try Self.plan(), shouldStop: { points.withLock { $0 } > 20 },
      report: { _ in points.withLock { $0 += 1 } }
    ).solve()
    #expect(!result.isComplete)
    #expect(result.value > result.withoutPlan)
    for year in 0..<7 { #expect(spent(result, year: year) <= 120 * (1 + 1e-9)) }
  }

  @Test func startsLeadToOneOptimum() throws {
    let result = Optimiser(try Self.plan()).solve()
    #expect(result.searches == 3)
    #expect(result.spread < 1e-6 * (result.value - result.withoutPlan))
  }

  @Test func whatCannotBeReachedComesNear() throws {
    var plan = try Self.plan(budget: 10)
    plan.reach = [
      Plan.Reach(
        goal: Goal(indicator: .digitalShare, year: 2030, bound: .atLeast(0.3)), name: "share")
    ]
    let result = Optimiser(plan).solve()
    let unmet = try #require(result.unmet.first)
    #expect(unmet.name == "share" && unmet.bound == 0.3)
    // The nearest is the best share that the budget can buy.
    plan.reach = []
    let best = Optimiser(plan).solve()
    #expect(abs(unmet.nearest - best.value) < 1e-6 * (best.value - best.withoutPlan))
  }

  /// Most of what is asked for cannot be reached; the search ends by itself all the same.
  @Test func manyDemandsThatCannotBeReachedComeNear() throws {
    var plan = try Self.plan(budget: 30)
    let coverage = try #require(Indicator.named["fibre_coverage"])
    plan.reach = plan.districts.map {
      Plan.Reach(
        goal: Goal(indicator: coverage, year: 2026, bound: .atLeast(0.99), district: $0),
        name: "\($0)")
    }
    let result = Optimiser(plan).solve()
    #expect(result.isComplete && result.unmet.count == 6)
    // All the money that can still help goes into fibre.
    for year in 0..<3 { #expect(abs(spent(result, year: year, layers: [.fibre]) - 30) < 1e-3) }
  }

  @Test func whatMustBeSpentWithoutMoneyIsUnmet() throws {
    var plan = try Self.plan(budget: 10)
    plan.limits = [
      Plan.Limit(
        layers: [.skills], districts: plan.districts, years: [2025], bound: .atLeast(15),
        name: "skills")
    ]
    let result = Optimiser(plan).solve()
    let unmet = try #require(result.unmet.first)
    #expect(unmet.name == "skills" && unmet.year == 2025 && abs(unmet.nearest - 10) < 1e-6)
  }

  @Test func moneyThatCarriesOverIsWorthNoLess() throws {
    var plan = try Self.plan()
    plan.budget = [300, 0, 0, 300, 0, 0, 0]
    let strict = Optimiser(plan).solve()
    plan.carriesOver = true
    let result = Optimiser(plan).solve()
    #expect(result.value > strict.value)
    var left = 0.0
    for year in 0..<7 {
      left += plan.budget![year] - spent(result, year: year)
      #expect(left >= -1e-9 * 300)
    }
    for year in [1, 2] { #expect(spent(strict, year: year) == 0) }
  }

  @Test func everyAimIsServed() throws {
    let value = try #require(Indicator.named["digital_value_added"])
    let coverage = try #require(Indicator.named["fibre_coverage"])
    let aims: [Plan.Aim] = [
      .maximiseMean(.digitalShare), .maximiseDiscounted(value, rate: 0.05),
      .maximise(Indicator.named["grdp"]!, year: 2030, district: nil),
      .maximise(coverage, year: 2028, district: 1),
    ]
    for aim in aims {
      let result = Optimiser(try Self.plan(aim)).solve()
      #expect(result.isComplete && result.value > result.equalSplit, "\(aim)")
      #expect(bestExchange(result) <= 1e-7 * (result.value - result.withoutPlan), "\(aim)")
    }
  }

  /// The most that is gained by moving money from one amount to another of the same year: half a
  /// billion, and a thousandth, over drawn pairs.
  private func bestExchange(_ result: PlanResult) -> Double {
    var random = SplitMix64(state: 17)
    let run = RecordedRun(result.plan.scenario)
    let last = result.spending
    var best = -Double.infinity
    for _ in 0..<200 {
      let year = Int.random(in: 0..<7, using: &random)
      let from = (
        Layer.allCases.randomElement(using: &random)!, Int.random(in: 0..<7, using: &random)
      )
      let to = (
        Layer.allCases.randomElement(using: &random)!, Int.random(in: 0..<7, using: &random)
      )
      for part in [0.5, 1e-3] {
        let money = min(part, last[year, from.0, from.1])
        guard money > 0 else { continue }
        var next = last
        next[year, from.0, from.1] -= money
        next[year, to.0, to.1] += money
        run.run(extra: next)
        best = max(best, run.measure(result.plan.aim)!.value - result.value)
      }
    }
    return best
  }

  /// The lowest coverage is raised until a bit more anywhere lowers another.
  @Test func theLowestDistrictIsRaised() throws {
    let coverage = try #require(Indicator.named["fibre_coverage"])
    let result = Optimiser(
      try Self.plan(.maximiseLowest(coverage, year: 2030), budget: 20)
    ).solve()
    let last = Projection(result.scenario).byYear.last!
    let values = result.plan.scenario.districts.indices.map { last[coverage, $0] }.sorted()
    #expect(result.value == values[0])
    // Those that got money end level.
    let paid = result.plan.scenario.districts.indices.filter { d in
      (0..<7).reduce(0) { $0 + result.spending[$1, .fibre, d] } > 1
    }
    #expect(paid.count >= 2)
    for d in paid { #expect(abs(last[coverage, d] - result.value) < 1e-6) }
  }

  @Test func aRegionOfOneDistrictAndOneYearIsPlanned() throws {
    var scenario = try Shipped.scenario("tuyen-quang/baseline.yaml", settings: ["end=2024"])
    scenario.districts = [scenario.districts[0]]
    let plan = Plan(
      scenario: scenario, years: [2024], budget: [50],
      aim: .maximise(.digitalShare, year: 2024, district: nil))
    let result = Optimiser(plan).solve()
    #expect(result.isComplete && result.residual <= 1e-5)
    #expect(result.value >= result.equalSplit)
  }

  @Test func noMoneyIsNoPlan() throws {
    let result = Optimiser(try Self.plan(budget: 0)).solve()
    #expect(result.value == result.withoutPlan && result.isComplete)
    #expect(result.spending.amounts.allSatisfy { $0 == 0 })
  }

  /// Fifty-one communes: every year's money is spent, and the plan holds the first-order conditions
  /// but for amounts of some thousand dong.
  @Test func manyDistrictsAreSolved() throws {
    let scenario = try Shipped.scenario("tuyen-quang-communes/baseline.yaml")
    let plan = Plan(
      scenario: scenario, years: Array(2024...2030), budget: Array(repeating: 120, count: 7),
      aim: .maximise(.digitalShare, year: 2030, district: nil))
    let result = Optimiser(plan).solve()
    #expect(result.isComplete && result.spread < 1e-6 * (result.value - result.withoutPlan))
    for year in 0..<7 { #expect(abs(spent(result, year: year) - 120) <= 120 * 1e-9) }
  }
}
