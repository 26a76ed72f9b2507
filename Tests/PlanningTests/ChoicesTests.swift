// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Planning

@Suite struct ChoicesTests {
  private static func plan(_ path: String, end: Int, choices: [Plan.Choice]) throws -> Plan {
    let scenario = try Shipped.scenario(path, settings: ["end=\(end)"])
    var plan = Plan(
      scenario: scenario, years: Array(scenario.years), budget: scenario.years.map { _ in 200 },
      aim: .maximise(.digitalShare, year: end, district: nil))
    plan.choices = choices
    return plan
  }

  private func sites(_ result: PlanResult, _ layer: Layer) -> [Int] {
    result.plan.scenario.districts.indices.filter { d in
      (0..<result.spending.yearCount).contains { result.spending[$0, layer, d] > 0 }
    }
  }

  @Test func everyWayIsTriedWhereThereAreFew() throws {
    let choice = Plan.Choice(layer: .skills, atMost: 2)
    let plan = try Self.plan("tuyen-quang/baseline.yaml", end: 2026, choices: [choice])
    #expect(Choices(plan).ways({ false }, { fatalError("not needed") }).count == 21)
    let result = Optimiser(plan).solve()
    #expect(sites(result, .skills).count <= 2)
    // The best of all ways, each solved by itself with the other districts closed by limits.
    var best = 0.0
    for first in 0..<7 {
      for second in first + 1..<7 {
        var single = plan
        single.choices = []
        single.limits = [
          Plan.Limit(
            layers: [.skills], districts: (0..<7).filter { $0 != first && $0 != second },
            years: plan.years, bound: .atMost(0), name: "closed")
        ]
        best = max(best, Optimiser(single).solve().value)
      }
    }
    #expect(abs(result.value - best) <= 1e-7 * (best - result.withoutPlan))
  }

  @Test func manyWaysAreSearched() throws {
    let choices = [Plan.Choice(layer: .skills, atMost: 3)]
    let plan = try Self.plan("tuyen-quang-communes/baseline.yaml", end: 2024, choices: choices)
    let result = Optimiser(plan).solve()
    #expect(sites(result, .skills).count <= 3)
    #expect(result.value > result.withoutPlan && result.residual <= 1e-5)
    // The search must beat the most populous communes or find them.
    let populous = plan.districts.sorted {
      plan.scenario.districts[$0].figures.population
        > plan.scenario.districts[$1].figures.population
    }.prefix(3)
    var single = plan
    single.choices = []
    single.limits = [
      Plan.Limit(
        layers: [.skills], districts: plan.districts.filter { !populous.contains($0) },
        years: plan.years, bound: .atMost(0), name: "closed")
    ]
    #expect(result.value >= Optimiser(single).solve().value - 1e-9)
  }

  @Test func aChoiceOfAllDistrictsIsNone() throws {
    let plan = try Self.plan(
      "tuyen-quang/baseline.yaml", end: 2025, choices: [Plan.Choice(layer: .cloud, atMost: 7)])
    #expect(!Choices(plan).mustChoose)
  }
}
