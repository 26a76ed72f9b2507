// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Plan {
  /// The scenario with amounts on top, each an investment of its own in one district and year, so
  /// that a run adds the same numbers in the same order as the search.
  ///
  /// - Precondition: `spending` has the scenario's districts and no more years than it.
  package func programme(of spending: SpendingPlan<Double>) -> Scenario {
    var scenario = scenario
    for position in 0..<spending.yearCount {
      for layer in Layer.allCases {
        for district in scenario.districts.indices {
          let amount = spending[position, layer, district]
          guard amount > 0 else { continue }
          scenario.investments.append(
            Investment(
              layer: layer, years: [scenario.start + 1 + position], amount: amount,
              districts: [district], split: .equal))
        }
      }
    }
    return scenario
  }
}
