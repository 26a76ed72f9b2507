// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// What the C functions of a least-squares search get to see.
struct LeastSquaresContext {
  let rows: Int
  let columns: Int
  let residuals: NonlinearLeastSquares.Residuals
  let jacobian: NonlinearLeastSquares.Jacobian
  /// Whether the start has been evaluated; what is not defined later only rejects a step.
  var hasStarted = false

  typealias Vector = UnsafePointer<gsl_vector>?

  static func residuals(
    _ parameters: Vector, _ context: UnsafeMutableRawPointer?,
    _ residuals: UnsafeMutablePointer<gsl_vector>?
  ) -> Int32 {
    let context = context!.assumingMemoryBound(to: LeastSquaresContext.self).pointee
    var values = [Double](repeating: 0, count: context.rows)
    var span = values.mutableSpan
    let isDefined = context.residuals(context.point(parameters).span, &span)
    if !isDefined || !values.allSatisfy(\.isFinite) {
      guard context.hasStarted else { return Int32(GSL_EBADFUNC) }
      // Higher than any other point, and its square still a number.
      values = Array(repeating: 1e150, count: context.rows)
    }
    for (i, value) in values.enumerated() { gsl_vector_set(residuals, i, value) }
    return Int32(GSL_SUCCESS)
  }

  static func jacobian(
    _ parameters: Vector, _ context: UnsafeMutableRawPointer?,
    _ slopes: UnsafeMutablePointer<gsl_matrix>?
  ) -> Int32 {
    let context = context!.assumingMemoryBound(to: LeastSquaresContext.self).pointee
    var values = [Double](repeating: 0, count: context.rows * context.columns)
    var span = values.mutableSpan
    let isDefined = context.jacobian(context.point(parameters).span, &span)
    guard isDefined, values.allSatisfy(\.isFinite) else { return Int32(GSL_EBADFUNC) }
    for (i, value) in values.enumerated() {
      gsl_matrix_set(slopes, i / context.columns, i % context.columns, value)
    }
    return Int32(GSL_SUCCESS)
  }

  private func point(_ parameters: Vector) -> [Double] {
    (0..<columns).map { gsl_vector_get(parameters, $0) }
  }
}
