// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// A batch of runs gives the bits of the same runs one by one.
@Suite struct LanesAgreementTests {
  @Test func lanesOf8() { check(SIMD8<Double>.self, seed: 1000) }
  @Test func lanesOf16() { check(SIMD16<Double>.self, seed: 1100) }

  private func check<Vector: LaneVector>(_: Vector.Type, seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<20 {
      let scenario = Scenario.random(using: &random)
      let parameters = (0..<Vector.laneCount).map { _ in
        Parameters<Double>.random(Wildness(), using: &random)
      }
      var batch = batchRun(scenario, parameters, Vector.self)
      for _ in scenario.years { batch.advanceYear() }
      let together = batch.regionIndicators(
        batch.cells.indices.map { batch.indicators(district: $0) })
      for (lane, values) in parameters.enumerated() {
        var single = scenario
        single.parameters = values
        let alone = Projection(single).byYear.last!.region
        for slot in 0..<Indicators<Double>.slotCount {
          #expect(together[slot: slot][lane].bitPattern == alone[slot: slot].bitPattern)
        }
      }
    }
  }

  private func batchRun<Vector: LaneVector>(
    _ scenario: Scenario, _ parameters: [Parameters<Double>], _: Vector.Type
  ) -> Simulation<Lanes<Vector>> {
    typealias V = Lanes<Vector>
    var wide = Parameters<V>()
    for slot in 0..<Parameters<Double>.slotCount {
      for (lane, values) in parameters.enumerated() { wide[slot: slot][lane] = values[slot: slot] }
    }
    return Simulation<V>(
      figures: scenario.districts.map { $0.figures.converted() }, parameters: wide,
      plan: SpendingPlan(scenario).converted(),
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
  }
}
