// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stepped run approaches the coupled system of differential equations at first order in the
/// length of a step.
@Suite struct ConvergenceTests {
  private static func scenario(seed: UInt64, anchors: Bool = false) -> Scenario {
    var random = SplitMix64(state: seed)
    var wildness = Wildness()
    wildness.districts = 5...5
    wildness.years = 5...5
    wildness.usesHardBounds = false
    wildness.usesBounds = false
    wildness.isPlausible = true
    wildness.anchors = false
    var scenario = Scenario.random(wildness, using: &random)
    scenario.investments = Layer.allCases.map { layer in
      Investment(
        layer: layer, years: Array(scenario.years), amount: .random(in: 5...40, using: &random),
        districts: Array(scenario.districts.indices), split: .need)
    }
    if anchors { scenario.anchors = [.random(in: scenario, using: &random)] }
    return scenario
  }

  private static func share(_ scenario: Scenario, stepsPerYear: Int) -> Double {
    var scenario = scenario
    scenario.stepsPerYear = stepsPerYear
    return Projection(scenario).byYear.last!.region.digitalShare
  }

  @Test(arguments: 1...6)
  func theShareConvergesAtFirstOrder(seed: Int) throws {
    let scenario = Self.scenario(seed: UInt64(seed))
    let limit = try CoupledSystem(scenario).solve().share
    let steps = [4, 12, 48, 192]
    let errors = steps.map { abs(Self.share(scenario, stepsPerYear: $0) - limit) }
    for i in 1..<steps.count {
      let order = log(errors[i - 1] / errors[i]) / log(Double(steps[i]) / Double(steps[i - 1]))
      #expect(order > 0.8 && order < 1.2, "order \(order), errors \(errors)")
      if steps[i] == 192 {
        showFigure("convergence: random region \(seed): order from 48 to 192 steps a year", order)
      }
    }
    showFigure("convergence: random region \(seed): share off by, 4 steps a year", errors[0])
  }

  /// With anchors the rates have a kink; the limit is the same.
  @Test func anchorsDoNotMoveTheLimit() throws {
    let scenario = Self.scenario(seed: 9, anchors: true)
    let limit = try CoupledSystem(scenario).solve().share
    let coarse = abs(Self.share(scenario, stepsPerYear: 4) - limit)
    let fine = abs(Self.share(scenario, stepsPerYear: 192) - limit)
    // First order makes it 48 times smaller.
    #expect(fine < coarse / 20)
  }

  @Test func everyStateConverges() throws {
    var scenario = Self.scenario(seed: 11)
    let limit = try CoupledSystem(scenario).solve().states
    scenario.stepsPerYear = 960
    var simulation = Simulation<Double>(scenario)
    for _ in scenario.years { simulation.advanceYear() }
    for (cell, limit) in zip(simulation.cells, limit) {
      for k in 0..<3 {
        // Of first order: about a thousandth of the coupling of a yearly step.
        #expect(abs(cell.state.coverage[k] - limit.coverage[k]) < 1e-3)
        #expect(abs(cell.state.takeup[k] - limit.takeup[k]) < 1e-3)
        #expect(abs(cell.state.digitalised[k] / limit.digitalised[k] - 1) < 1e-3)
      }
      #expect(abs(cell.state.skills - limit.skills) < 1e-3)
      #expect(abs(cell.state.platforms - limit.platforms) < 1e-3)
      #expect(abs(cell.state.dataCentreKW / limit.dataCentreKW - 1) < 1e-3)
      #expect(abs(cell.state.cloudVCPU / limit.cloudVCPU - 1) < 1e-3)
      #expect(abs(cell.state.productivity - limit.productivity) < 1e-4)
    }
  }
}
