// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers
import RolloutModel

/// Fits a calibration by weighted nonlinear least squares: a row for each observation that counts,
/// and a row for each prior, each divided by its standard error.
package struct Calibrator: Sendable {
  package let calibration: Calibration
  private let fitted: [MeasuredFigure]
  private let withPrior: [Int]

  /// Searches are started from the scenario's own values, and from this many more places spread
  /// over the priors.
  package static let moreStarts = 7

  /// - Precondition: `calibration.isDetermined`.
  package init(_ calibration: Calibration) {
    precondition(calibration.isDetermined)
    self.calibration = calibration
    fitted = calibration.measurements.filter(calibration.isFitted)
    withPrior = calibration.unknowns.indices.filter { calibration.unknowns[$0].prior != nil }
  }

  /// The best fit, or `nil` where no search stays within the range of numbers.
  package func solve() -> CalibrationResult? {
    let ends = concurrentMap(starts) { fit(from: $0) }
    let fits = ends.compactMap { $0 }
    guard let best = fits.min(by: { $0.sumOfSquares < $1.sumOfSquares }) else { return nil }
    let level = best.sumOfSquares + 1e-6 * max(1, best.sumOfSquares)
    return CalibrationResult(
      calibration, values: values(at: best.parameters), fit: best, searches: ends.count,
      agreeing: fits.count { $0.sumOfSquares <= level })
  }

  private func values(at point: [Double]) -> [Double] {
    zip(calibration.unknowns, point).map { $0.value(at: $1) }
  }

  /// Places on the free scale.
  private var starts: [[Double]] {
    let unknowns = calibration.unknowns
    var starts = [unknowns.map { $0.place(of: $0.start) }]
    guard
      var sequence = try? QuasiRandomSequence(.reverseHalton, dimension: unknowns.count)
    else { return starts }
    for _ in 0..<Self.moreStarts {
      var point = [Double](repeating: 0, count: unknowns.count)
      var span = point.mutableSpan
      sequence.fill(&span)
      starts.append(zip(unknowns, point).map { $0.place(of: $0.spread($1)) })
    }
    return starts
  }

  private func fit(from start: [Double]) -> LeastSquaresFit? {
    let (rows, columns) = (calibration.rowCount, start.count)
    guard var solver = try? NonlinearLeastSquares(rows: rows, columns: columns) else { return nil }
    return try? solver.fit(from: start) { u, residuals in
      let point = (0..<columns).map { u[$0] }
      for (i, value) in self.rows(at: point).values.enumerated() { residuals[i] = value }
      return true
    } jacobian: { u, slopes in
      let point = (0..<columns).map { u[$0] }
      for (i, value) in self.rows(at: point).slopes.enumerated() { slopes[i] = value }
      return true
    }
  }

  /// The weighted residuals and their slopes on the free scale.
  private func rows(at point: [Double]) -> (values: [Double], slopes: [Double]) {
    let unknowns = calibration.unknowns
    let values = values(at: point)
    let run = DifferentiatedRun(calibration, at: values, fitted.map(\.place))
    let speeds = zip(unknowns, point).map { $0.slope(at: $1) }
    var residuals: [Double] = []
    var slopes: [Double] = []
    for (row, measurement) in fitted.enumerated() {
      residuals.append((run.values[row] - measurement.observation.value) / measurement.error)
      slopes += zip(run.slopes(of: row), speeds).map { $0 * $1 / measurement.error }
    }
    for j in withPrior {
      let prior = unknowns[j].prior!
      residuals.append((values[j] - prior.mean) / prior.deviation)
      slopes += unknowns.indices.map { $0 == j ? speeds[j] / prior.deviation : 0 }
    }
    return (residuals, slopes)
  }
}
