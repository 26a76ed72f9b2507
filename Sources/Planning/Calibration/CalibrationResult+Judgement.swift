// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import RolloutModel

/// What the observations cannot tell.
extension CalibrationResult {
  /// Above this, two estimates move together; and an estimate whose standard error is this part of
  /// its prior's only repeats the prior.
  package static let strongCorrelation = 0.95
  package static let repeatedPrior = 0.9

  /// The standard error over the prior's standard deviation; 1 where observations add nothing.
  package func priorRatio(_ j: Int) -> Double? {
    guard let prior = calibration.unknowns[j].prior else { return nil }
    return standardError(j).map { $0 / prior.deviation }
  }

  package func repeatsPrior(_ j: Int) -> Bool {
    priorRatio(j).map { $0 > Self.repeatedPrior } ?? false
  }

  package func isAtBound(_ j: Int) -> Bool { calibration.unknowns[j].isAtBound(values[j]) }

  /// Pairs of estimates that observations tell apart badly.
  package var strongCorrelations: [(first: Int, second: Int, value: Double)] {
    values.indices.flatMap { i in
      values.indices.dropFirst(i + 1).compactMap { j in
        guard let value = correlation(i, j), abs(value) > Self.strongCorrelation else {
          return nil
        }
        return (i, j, value)
      }
    }
  }

  /// A mix of several unknowns about which the observations say less than was known beforehand.
  package struct OpenDirection: Sendable {
    /// The unknowns with a weight of 0.3 or more, with it: changes in units of the prior's standard
    /// deviation, whose squares sum to 1 over all unknowns.
    package var weights: [(unknown: Int, weight: Double)]
    /// The standard deviation along it after the fit, over that before.
    package var ratio: Double
  }

  /// The directions in which the observations take less than a tenth off the prior's standard
  /// deviation; an unknown without prior counts as known to its own size.
  package var openDirections: [OpenDirection] {
    let unknowns = calibration.unknowns
    let count = unknowns.count
    var information = [Double](repeating: 0, count: count * count)
    for (row, measurement) in calibration.measurements.enumerated()
    where calibration.isFitted(measurement) {
      let scaled = unknowns.indices.map {
        slopes[row * count + $0] * unknowns[$0].scale / measurement.error
      }
      for i in 0..<count {
        for j in 0..<count { information[i * count + j] += scaled[i] * scaled[j] }
      }
    }
    guard let eigen = try? SymmetricEigenvectors(size: count, rows: information) else { return [] }
    return zip(eigen.values, eigen.vectors).compactMap { value, vector in
      let ratio = 1 / (1 + max(0, value)).squareRoot()
      guard ratio > Self.repeatedPrior else { return nil }
      let weights = vector.enumerated().filter { abs($1) >= 0.3 }
      return OpenDirection(weights: weights.map { ($0, $1) }, ratio: ratio)
    }
  }

  /// The root of the mean square of residuals over standard errors, of what counted: about 1 where
  /// the errors are as large as was said.
  package var scatter: Double {
    let rows = calibration.measurements.indices.filter {
      calibration.isFitted(calibration.measurements[$0])
    }
    let squares = rows.map { row in
      let ratio = residual(row) / calibration.measurements[row].error
      return ratio * ratio
    }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }

  /// The root of the mean squared residual of what counted of an indicator; 0 without any.
  func scatter(of indicator: Indicator) -> Double {
    let rows = calibration.measurements.indices.filter {
      let measurement = calibration.measurements[$0]
      return calibration.isFitted(measurement) && measurement.observation.indicator == indicator
    }
    let squares = rows.map { residual($0) * residual($0) }
    return (squares.reduce(0, +) / Double(max(1, squares.count))).squareRoot()
  }

  /// The standard deviation of what would be observed: g' C g for the estimates, and the scatter
  /// of observations, which is the residuals' or the stated error's, whichever is larger.
  func predictionError(_ row: Int) -> Double? {
    guard let covariance else { return nil }
    let count = values.count
    var variance = 0.0
    for i in 0..<count {
      for j in 0..<count {
        variance += slopes[row * count + i] * covariance[i * count + j] * slopes[row * count + j]
      }
    }
    let measurement = calibration.measurements[row]
    let noise = max(measurement.error, scatter(of: measurement.observation.indicator))
    return (max(0, variance) + noise * noise).squareRoot()
  }
}
