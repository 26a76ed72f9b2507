// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers
import RolloutModel

/// What a calibration found, and how well the past determines it.
package struct CalibrationResult: Sendable {
  package let calibration: Calibration
  /// The estimates, in the order of the unknowns.
  package let values: [Double]
  /// The covariance of the estimates, row by row; `nil` where observations and priors do not
  /// determine all of them.
  package let covariance: [Double]?
  /// What the fitted projection has for each measurement, those that did not count included.
  package let projected: [Double]
  /// The slopes of those figures for the unknowns, row by row.
  let slopes: [Double]
  package let ending: LeastSquaresFit.Ending
  package let iterations: Int
  /// How many searches were made, and how many of them came to the same sum of squares.
  package let searches: Int
  package let agreeing: Int

  init(
    _ calibration: Calibration, values: [Double], fit: LeastSquaresFit, searches: Int,
    agreeing: Int
  ) {
    self.calibration = calibration
    self.values = values
    let run = DifferentiatedRun(
      calibration, at: values, calibration.measurements.map(\.place))
    projected = run.values
    slopes = run.slopes
    covariance = Self.covariance(calibration, run)
    ending = fit.ending
    iterations = fit.iterations
    self.searches = searches
    self.agreeing = agreeing
  }

  /// The inverse of the information of observations and priors, on the natural scale.
  private static func covariance(
    _ calibration: Calibration, _ run: DifferentiatedRun
  ) -> [Double]? {
    let unknowns = calibration.unknowns
    let count = unknowns.count
    var rows: [Double] = []
    for (row, measurement) in calibration.measurements.enumerated()
    where calibration.isFitted(measurement) {
      rows += zip(run.slopes(of: row), unknowns).map { $0 * $1.scale / measurement.error }
    }
    for (j, unknown) in unknowns.enumerated() {
      guard let prior = unknown.prior else { continue }
      rows += unknowns.indices.map { $0 == j ? unknown.scale / prior.deviation : 0 }
    }
    let scaled = try? LeastSquaresFit.covariance(jacobian: rows, columns: count)
    return scaled?.enumerated().map {
      $1 * unknowns[$0 / count].scale * unknowns[$0 % count].scale
    }
  }

  /// Whether the search came to an end by itself.
  package var isConverged: Bool { ending != .stepLimit }

  /// The standard error of an estimate.
  package func standardError(_ j: Int) -> Double? {
    covariance.map { $0[j * values.count + j].squareRoot() }
  }

  /// The correlation of two estimates.
  package func correlation(_ i: Int, _ j: Int) -> Double? {
    guard let covariance, let a = standardError(i), let b = standardError(j) else { return nil }
    return i == j ? 1 : covariance[i * values.count + j] / (a * b)
  }

  /// Projected less observed.
  package func residual(_ row: Int) -> Double {
    projected[row] - calibration.measurements[row].observation.value
  }

  /// The scenario with the estimates.
  package var scenario: Scenario { calibration.scenario(with: values) }
}
