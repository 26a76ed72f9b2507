// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// How errors of input and of rounding reach the share of the last year.
@Suite struct ConditioningTests {
  /// Differences are held against exact derivatives in parts of the share, for a change of a
  /// parameter by its own size. Rounding of the share, some 1e-15, over twice the width of 1e-5
  /// makes some 1e-10; the third derivative makes 1e-10/6 times its own size.
  private static let differenceTolerance = 1e-8

  /// An ulp of an input is 1.1 to 2.2e-16 of it. A share that follows its inputs in proportion or
  /// less moves by as much, and each of some hundred operations may round the other way.
  private static let ulpTolerance = 100.0

  @Test(arguments: ShippedScenario.paths)
  func differencesAgreeWithExactDerivatives(path: String) throws {
    let scenario = try ShippedScenario.read(path)
    let value = share(scenario)
    var (worst, steepest) = (0.0, (name: "", elasticity: 0.0))
    for entry in Parameter.all {
      let center = scenario.parameters[slot: entry.slot]
      let size = max(abs(center), 1e-2)
      let ends = [1e-5, -1e-5].map { step in
        share(scenario) { $0.parameters[slot: entry.slot] = center + step * size }
      }
      let exact = derivative(scenario, slot: entry.slot) * size / value
      worst = max(worst, abs(exact - (ends[0] - ends[1]) / 2e-5 / value))
      if abs(exact) > steepest.elasticity { steepest = (entry.name, abs(exact)) }
    }
    showFigure("conditioning: \(path): differences against exact derivatives", worst)
    showFigure("conditioning: \(path): largest elasticity, \(steepest.name)", steepest.elasticity)
    #expect(worst <= Self.differenceTolerance)
  }

  @Test(arguments: ShippedScenario.paths)
  func anUlpOfInputMovesTheShareByUlps(path: String) throws {
    let scenario = try ShippedScenario.read(path)
    let value = share(scenario)
    var worst = 0.0
    for entry in Parameter.all {
      let moved = share(scenario) { $0.parameters[slot: entry.slot].nudge() }
      worst = max(worst, abs(moved - value) / value.ulp)
    }
    for (column, d) in scenario.figurePlaces {
      let moved = share(scenario) { $0.districts[d].figures[slot: column.slot].nudge() }
      worst = max(worst, abs(moved - value) / value.ulp)
    }
    showFigure("conditioning: \(path): ulps of the share for an ulp of an input", worst)
    #expect(worst <= Self.ulpTolerance)
  }

  private func share(_ scenario: Scenario, change: (inout Scenario) -> Void = { _ in }) -> Double {
    var scenario = scenario
    change(&scenario)
    return Projection(scenario).byYear.last!.region.digitalShare
  }

  /// The exact derivative of the share with respect to a parameter.
  private func derivative(_ scenario: Scenario, slot: Int) -> Double {
    var parameters = scenario.parameters.converted(to: Dual.self)
    parameters[slot: slot].slopes[0] = 1
    var simulation = Simulation<Dual>(
      figures: scenario.districts.map { $0.figures.converted() }, parameters: parameters,
      plan: SpendingPlan(scenario).converted(to: Dual.self),
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
    for _ in scenario.years { simulation.advanceYear() }
    let districts = simulation.cells.indices.map { simulation.indicators(district: $0) }
    return simulation.regionIndicators(districts).digitalShare.slopes[0]
  }
}

extension Scenario {
  /// Every figure of the district table.
  fileprivate var figurePlaces: [(column: DistrictColumn, district: Int)] {
    districts.indices.flatMap { d in DistrictColumn.all.map { ($0, d) } }
  }
}

extension Double {
  /// Moves to the next double up.
  fileprivate mutating func nudge() { self = nextUp }
}
