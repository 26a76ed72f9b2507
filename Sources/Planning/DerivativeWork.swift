// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The derivatives that a search computes, one by one, for a benchmark.
package struct DerivativeWork {
  private let run: RecordedRun
  private let amounts: SpendingPlan<Double>
  private let year: Int

  package init(_ scenario: Scenario) {
    run = RecordedRun(scenario)
    amounts = SpendingPlan(
      yearCount: scenario.years.count, districtCount: scenario.districts.count, repeating: 1)
    year = scenario.years.count - 1
    gradient()
  }

  /// The share of the last year with its slope for every amount.
  package func gradient() {
    run.run(extra: amounts)
    _ = run.gradient([(run.place(.digitalShare, year: year, district: nil), 1)])
  }

  /// How the slopes change along one direction.
  package func curvature() { _ = run.curvature(along: amounts) }
}
