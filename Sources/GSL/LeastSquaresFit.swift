// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Where a least-squares search ended.
package struct LeastSquaresFit: Sendable, Equatable {
  package var parameters: [Double]
  package var residuals: [Double]
  /// Row by row: the slopes of each residual.
  package var jacobian: [Double]
  package var iterations: Int
  package var ending: Ending

  package enum Ending: String, Sendable {
    /// The last step was small beside the parameters.
    case smallStep
    /// The gradient is small.
    case smallGradient
    /// No step leads to a lower point.
    case noLowerPoint
    /// The limit on the number of steps was reached.
    case stepLimit
  }

  package var sumOfSquares: Double { residuals.reduce(0) { $0 + $1 * $1 } }

  init(
    _ workspace: UnsafeMutablePointer<gsl_multifit_nlinear_workspace>, rows: Int, columns: Int,
    ending: Ending
  ) {
    let position = gsl_multifit_nlinear_position(workspace)
    let residual = gsl_multifit_nlinear_residual(workspace)
    let slopes = gsl_multifit_nlinear_jac(workspace)
    parameters = (0..<columns).map { gsl_vector_get(position, $0) }
    residuals = (0..<rows).map { gsl_vector_get(residual, $0) }
    jacobian = (0..<rows * columns).map { gsl_matrix_get(slopes, $0 / columns, $0 % columns) }
    iterations = gsl_multifit_nlinear_niter(workspace)
    self.ending = ending
  }

  /// The inverse of J^T J, row by row: the covariance of the parameters where each residual has a
  /// variance of 1 (`gsl_multifit_nlinear_covar`).
  ///
  /// - Returns: `nil` where the residuals do not determine all parameters.
  package static func covariance(jacobian: [Double], columns: Int) throws(GSLError) -> [Double]? {
    precondition(columns > 0 && jacobian.count % columns == 0)
    ErrorHandler.turnOff()
    let rows = jacobian.count / columns
    guard rows >= columns else { return nil }
    guard let slopes = gsl_matrix_alloc(rows, columns) else { throw .noMemory }
    defer { gsl_matrix_free(slopes) }
    guard let covariance = gsl_matrix_alloc(columns, columns) else { throw .noMemory }
    defer { gsl_matrix_free(covariance) }
    for (i, slope) in jacobian.enumerated() {
      gsl_matrix_set(slopes, i / columns, i % columns, slope)
    }
    // Parameters beyond the numerical rank get a variance of 0.
    let tolerance = Double(rows) * Double.ulpOfOne
    try GSLError.check(gsl_multifit_nlinear_covar(slopes, tolerance, covariance))
    let isDetermined = (0..<columns).allSatisfy { gsl_matrix_get(covariance, $0, $0) > 0 }
    guard isDetermined else { return nil }
    return (0..<columns * columns).map {
      gsl_matrix_get(covariance, $0 / columns, $0 % columns)
    }
  }
}
