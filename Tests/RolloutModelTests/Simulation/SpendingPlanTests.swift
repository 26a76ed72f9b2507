// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Testing

@testable import RolloutModel

@Suite struct SpendingPlanTests {
  private static func scenario(_ investments: [Investment]) -> Scenario {
    var near = DistrictFigures<Double>()
    near.population = 300
    near.households = 80
    near.fibreCoverage = 0.75
    near.mobile4GCoverage = 0.9
    near.mobile5GCoverage = 0.5
    near.digitalSkills = 0.5
    near.platformUse = 0.2
    var far = DistrictFigures<Double>()
    far.population = 100
    far.households = 20
    far.fibreCoverage = 0
    far.mobile4GCoverage = 0.7
    far.mobile5GCoverage = 0.5
    far.digitalSkills = 0.5
    far.platformUse = 0.4
    var scenario = Scenario(
      name: "", definition: "", start: 2023, end: 2026,
      districts: [near, far].enumerated().map {
        District(id: "\($0.offset)", name: "", longitude: 0, latitude: 0, figures: $0.element)
      })
    scenario.investments = investments
    return scenario
  }

  private static func shares(_ layer: Layer, _ split: Investment.Split) -> [Double] {
    let plan = SpendingPlan(
      scenario([
        Investment(layer: layer, years: [2025], amount: 100, districts: [0, 1], split: split)
      ]))
    return [plan[1, layer, 0], plan[1, layer, 1]]
  }

  @Test func byPopulationByHouseholdsAndEqually() {
    #expect(Self.shares(.skills, .population) == [75, 25])
    #expect(Self.shares(.skills, .households) == [80, 20])
    #expect(Self.shares(.skills, .equal) == [50, 50])
  }

  /// Weights: users or people not yet reached; everybody for data centres and cloud.
  @Test(arguments: [
    (Layer.fibre, 20.0, 20.0), (.mobile4G, 30.0, 30.0), (.mobile5G, 150.0, 50.0),
    (.skills, 150.0, 50.0), (.platforms, 240.0, 60.0), (.dataCentre, 300.0, 100.0),
    (.cloud, 300.0, 100.0),
  ])
  func byNeed(layer: Layer, near: Double, far: Double) {
    let shares = Self.shares(layer, .need)
    #expect(abs(shares[0] - 100 * near / (near + far)) < 1e-12)
    #expect(abs(shares[1] - 100 * far / (near + far)) < 1e-12)
  }

  @Test func entriesForOneLayerYearAndDistrictAddUp() {
    let plan = SpendingPlan(
      Self.scenario([
        Investment(layer: .fibre, years: [2024, 2026], amount: 10, districts: [1]),
        Investment(layer: .fibre, years: [2026], amount: 5, districts: [1]),
      ]))
    #expect(plan[0, .fibre, 1] == 10)
    #expect(plan[1, .fibre, 1] == 0)
    #expect(plan[2, .fibre, 1] == 15)
    #expect(plan.amounts.reduce(0, +) == 25)
  }
}
