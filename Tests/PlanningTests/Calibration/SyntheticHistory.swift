// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import TestSupport

@testable import Planning

extension Unknown {
  /// A parameter with the range of the catalogue.
  static func parameter(_ name: String, hasPrior: Bool = true) -> Unknown {
    let entry = Parameter.named[name]!
    return Unknown(
      name: name, target: .parameter(entry.slot), start: entry.central, low: entry.min,
      high: entry.max ?? .infinity,
      prior: hasPrior ? Prior(mean: entry.central, low: entry.low, high: entry.high) : nil)
  }

  /// A factor on a column of the district table.
  static func factor(_ name: String, _ range: ClosedRange<Double>) -> Unknown {
    Unknown(
      name: "start." + name, target: .start(DistrictColumn.all.first { $0.name == name }!.slot),
      start: 1, low: range.lowerBound, high: range.upperBound,
      prior: Prior(mean: 1, low: range.lowerBound, high: range.upperBound))
  }
}

/// Histories that a scenario with known parameters would have had, measured with known errors.
struct SyntheticHistory {
  let scenario: Scenario
  let unknowns: [Unknown]
  /// What is measured, and with which standard error.
  let series: [(indicator: String, error: Double)]
  let years: ClosedRange<Int>

  /// True values, drawn from the priors up to 1.5 standard deviations.
  func truth(_ random: inout SplitMix64) -> [Double] {
    unknowns.map { unknown in
      let prior = unknown.prior!
      var draw = random.normal()
      while abs(draw) > 1.5 { draw = random.normal() }
      return max(prior.mean + draw * prior.deviation, unknown.low + 0.1 * prior.deviation)
    }
  }

  /// A calibration to what was measured.
  func calibration(truth: [Double], _ random: inout SplitMix64) -> Calibration {
    var calibration = Calibration(
      name: "Synthetic", scenario: scenario, unknowns: unknowns, measurements: [])
    let projection = Projection(calibration.scenario(with: truth))
    for (name, error) in series {
      let indicator = Indicator.named[name]!
      for year in years {
        let value = projection.value(indicator, year: year)! + error * random.normal()
        let observation = Observation(
          indicator: indicator, date: Double(year + 1), value: value, source: "synthetic")
        calibration.measurements.append(
          MeasuredFigure(observation, error: error, in: scenario)!)
      }
    }
    return calibration
  }
}

extension SplitMix64 {
  /// A standard normal number, by the method of Box and Muller.
  mutating func normal() -> Double {
    let radius = (-2 * log(Double.random(in: Double.leastNormalMagnitude...1, using: &self)))
      .squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }
}
