// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// A number that carries a derivative goes through the same text of equations, and its derivative
/// is that of the projection.
@Suite struct DerivativeTests {
  private static func scenario(_ random: inout SplitMix64) -> Scenario {
    var wildness = Wildness()
    wildness.districts = 2...5
    wildness.years = 4...4
    wildness.usesHardBounds = false
    wildness.usesBounds = false
    wildness.stepsPerYear = [4]
    return .random(wildness, using: &random)
  }

  /// Central differences over a relative width of 1e-6 are good to about 1e-8 of the share's own
  /// size over the width of the parameter.
  @Test func everyParameter() {
    var random = SplitMix64(state: 1200)
    let scenario = Self.scenario(&random)
    for entry in Parameter.all {
      let center = scenario.parameters[slot: entry.slot]
      let width = 1e-5 * max(abs(center), 1e-2)
      let exact = derivative(scenario) { parameters, _ in
        parameters[slot: entry.slot].slopes[0] = 1
      }
      let difference =
        (share(scenario) { $0.parameters[slot: entry.slot] = center + width }
          - share(scenario) { $0.parameters[slot: entry.slot] = center - width }) / (2 * width)
      #expect(abs(exact - difference) <= 1e-6 * abs(difference) + 1e-10 / width * 1e-3)
    }
  }

  @Test func everyYearlyAmount() {
    var random = SplitMix64(state: 1300)
    let scenario = Self.scenario(&random)
    let plan = SpendingPlan(scenario)
    for i in plan.amounts.indices where i % 3 == 0 {
      let exact = derivative(scenario) { _, plan in plan.amounts[i].slopes[0] = 1 }
      let width = 1e-3
      var high = plan
      var low = plan
      high.amounts[i] += width
      low.amounts[i] = max(0, low.amounts[i] - width)
      let difference =
        (share(scenario, plan: high) - share(scenario, plan: low))
        / (high.amounts[i] - low.amounts[i])
      #expect(abs(exact - difference) <= 1e-3 * abs(difference) + 1e-11)
    }
  }

  @Test func valuesAreThoseOfAPlainRun() {
    var random = SplitMix64(state: 1400)
    for _ in 0..<10 {
      let scenario = Self.scenario(&random)
      #expect(dualShare(scenario) { _, _ in }.value == share(scenario) { _ in })
    }
  }

  private func derivative(
    _ scenario: Scenario, seed: (inout Parameters<Dual>, inout SpendingPlan<Dual>) -> Void
  ) -> Double { dualShare(scenario, seed: seed).slopes[0] }

  private func dualShare(
    _ scenario: Scenario, seed: (inout Parameters<Dual>, inout SpendingPlan<Dual>) -> Void
  ) -> Dual {
    var parameters = scenario.parameters.converted(to: Dual.self)
    var plan = SpendingPlan(scenario).converted(to: Dual.self)
    seed(&parameters, &plan)
    return lastShare(
      Simulation<Dual>(
        figures: scenario.districts.map { $0.figures.converted() }, parameters: parameters,
        plan: plan,
        anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
        stepsPerYear: scenario.stepsPerYear), years: scenario.years.count)
  }

  private func share(_ scenario: Scenario, change: (inout Scenario) -> Void) -> Double {
    var scenario = scenario
    change(&scenario)
    return lastShare(Simulation(scenario), years: scenario.years.count)
  }

  private func share(_ scenario: Scenario, plan: SpendingPlan<Double>) -> Double {
    lastShare(
      Simulation(
        figures: scenario.districts.map(\.figures), parameters: scenario.parameters, plan: plan,
        anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
        stepsPerYear: scenario.stepsPerYear), years: scenario.years.count)
  }

  private func lastShare<V>(_ simulation: Simulation<V>, years: Int) -> V {
    var simulation = simulation
    for _ in 0..<years { simulation.advanceYear() }
    return simulation.regionIndicators(
      simulation.cells.indices.map { simulation.indicators(district: $0) }
    ).digitalShare
  }
}
