// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A question to the past: the values of some quantities with which the projection comes as near
/// as it can to what was observed and known beforehand.
package struct Calibration: Sendable {
  package var name: String
  package var scenario: Scenario
  package var unknowns: [Unknown]
  package var measurements: [MeasuredFigure]
  /// The last calendar year whose observations count; all count where there is none.
  package var until: Int?

  package init(
    name: String, scenario: Scenario, unknowns: [Unknown], measurements: [MeasuredFigure],
    until: Int? = nil
  ) {
    self.name = name
    self.scenario = scenario
    self.unknowns = unknowns
    self.measurements = measurements
    self.until = until
  }

  /// Whether an observation counts.
  package func isFitted(_ measurement: MeasuredFigure) -> Bool {
    until.map(measurement.isUpTo) ?? true
  }

  /// What has to fit: observations that count, and priors.
  package var rowCount: Int {
    measurements.count { isFitted($0) } + unknowns.count { $0.prior != nil }
  }

  /// Whether there are as many things to fit as there are unknowns, and an observation.
  package var isDetermined: Bool {
    rowCount >= unknowns.count && !unknowns.isEmpty && measurements.contains { isFitted($0) }
  }

  /// The same question with observations up to a year.
  package func fitted(until year: Int) -> Calibration {
    var calibration = self
    calibration.until = year
    return calibration
  }

  /// The scenario with values for the unknowns.
  package func scenario(with values: [Double]) -> Scenario {
    var scenario = self.scenario
    for (unknown, value) in zip(unknowns, values) {
      switch unknown.target {
      case .parameter(let slot): scenario.parameters[slot: slot] = value
      case .start(let slot):
        for d in scenario.districts.indices { scenario.districts[d].figures[slot: slot] *= value }
      }
    }
    return scenario
  }
}
