// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

/// How much the share of the last year depends on the length of a step.
@Suite struct StepLengthTests {
  /// Nearly a step a day; what is left of the error is a 364th of that of a yearly step.
  private static let finest = 364

  /// What Docs/Model.md states: 0.02 percentage points between yearly and monthly steps, for each
  /// year of horizon. The scenarios with an anchor keep to it as well.
  private static let bound = 0.0002

  @Test(arguments: ShippedScenario.paths)
  func theShareApproachesItsLimitAtFirstOrder(path: String) throws {
    let scenario = try ShippedScenario.read(path)
    let limit = share(scenario, stepsPerYear: Self.finest)
    let steps = [1, 2, 4, 12, 52]
    let errors = steps.map { abs(share(scenario, stepsPerYear: $0) - limit) }
    for (count, error) in zip(steps, errors) {
      showFigure("length of step: \(path), \(count) a year: share off by", error)
      // First order makes n steps n times better; twice that leaves room for the second order.
      #expect(error <= 2 * errors[0] / Double(count))
    }
    #expect(errors[0] <= Self.bound * Double(scenario.years.count))
  }

  private func share(_ scenario: Scenario, stepsPerYear: Int) -> Double {
    var scenario = scenario
    scenario.stepsPerYear = stepsPerYear
    return Projection(scenario).byYear.last!.region.digitalShare
  }
}
