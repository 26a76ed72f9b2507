// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Finds the parameters at which a sum of squares is least, within a trust region by the dogleg of
/// Powell (`gsl_multifit_nlinear`).
///
/// From far starts it goes astray less often than the method of Levenberg and Marquardt, the
/// library's own choice, which misses NIST's BoxBOD from the first of the two starts.
package struct NonlinearLeastSquares: ~Copyable {
  /// Writes a row of residuals at some parameters; `false`, or one that is not finite, where they
  /// are not defined.
  package typealias Residuals = (
    _ parameters: Span<Double>, _ residuals: inout MutableSpan<Double>
  ) -> Bool

  /// Writes the slope of each residual with respect to each parameter, row by row: a row for each
  /// residual; `false` as with residuals.
  package typealias Jacobian = (
    _ parameters: Span<Double>, _ slopes: inout MutableSpan<Double>
  ) -> Bool

  /// How many steps one call may take, above 0; 200 unless set.
  package var stepLimit = 200

  /// The relative length of a step below which the search ends; 1e-11 unless set.
  package var stepTolerance = 1e-11

  /// The scaled gradient below which the search ends; 1e-11 unless set.
  package var gradientTolerance = 1e-11

  private let workspace: UnsafeMutablePointer<gsl_multifit_nlinear_workspace>
  private let start: UnsafeMutablePointer<gsl_vector>
  private let rows: Int
  private let columns: Int

  /// - Parameters:
  ///   - rows: the number of residuals.
  ///   - columns: the number of parameters, above 0.
  /// - Throws: `invalidArgument` for fewer rows than columns; `noMemory`.
  package init(rows: Int, columns: Int) throws(GSLError) {
    precondition(columns > 0)
    // The library gives no workspace then, as if memory were short.
    guard rows >= columns else { throw .invalidArgument }
    ErrorHandler.turnOff()
    var settings = gsl_multifit_nlinear_default_parameters()
    settings.trs = cgsl_multifit_nlinear_dogleg()
    guard let start = gsl_vector_alloc(columns) else { throw .noMemory }
    guard
      let workspace = gsl_multifit_nlinear_alloc(
        cgsl_multifit_nlinear_trust(), &settings, rows, columns)
    else {
      gsl_vector_free(start)
      throw .noMemory
    }
    self.workspace = workspace
    self.start = start
    self.rows = rows
    self.columns = columns
  }

  deinit {
    gsl_multifit_nlinear_free(workspace)
    gsl_vector_free(start)
  }

  /// Searches from `start` on.
  ///
  /// A step to a point at which the residuals are not defined is taken back.
  ///
  /// - Throws: `undefinedFunction` where the residuals are not defined at the start, or the slopes
  ///   at a point where the residuals are.
  package mutating func fit(
    from start: [Double], residuals: Residuals, jacobian: Jacobian
  ) throws(GSLError) -> LeastSquaresFit {
    precondition(start.count == columns && stepLimit > 0)
    for (i, value) in start.enumerated() { gsl_vector_set(self.start, i, value) }
    let (rows, columns) = (self.rows, self.columns)
    var outcome: (code: Int32, ending: LeastSquaresFit.Ending) = (0, .stepLimit)
    withoutActuallyEscaping(residuals) { residuals in
      withoutActuallyEscaping(jacobian) { jacobian in
        var context = LeastSquaresContext(
          rows: rows, columns: columns, residuals: residuals, jacobian: jacobian)
        outcome = withUnsafeMutablePointer(to: &context) { search($0) }
      }
    }
    try GSLError.check(outcome.code)
    return LeastSquaresFit(workspace, rows: rows, columns: columns, ending: outcome.ending)
  }

  private func search(
    _ context: UnsafeMutablePointer<LeastSquaresContext>
  ) -> (code: Int32, ending: LeastSquaresFit.Ending) {
    var system = gsl_multifit_nlinear_fdf()
    system.f = { LeastSquaresContext.residuals($0, $1, $2) }
    system.df = { LeastSquaresContext.jacobian($0, $1, $2) }
    system.n = rows
    system.p = columns
    system.params = UnsafeMutableRawPointer(context)
    return withUnsafeMutablePointer(to: &system) { system in
      let code = gsl_multifit_nlinear_init(start, system, workspace)
      context.pointee.hasStarted = true
      return code == Int32(GSL_SUCCESS) ? iterate() : (code, .stepLimit)
    }
  }

  private func iterate() -> (code: Int32, ending: LeastSquaresFit.Ending) {
    for _ in 0..<stepLimit {
      let code = gsl_multifit_nlinear_iterate(workspace)
      // No step of any length leads lower: as near as doubles come, or at a kink.
      if code == Int32(GSL_ENOPROG) { return (0, .noLowerPoint) }
      if code != Int32(GSL_SUCCESS) { return (code, .stepLimit) }
      var reason: Int32 = 0
      let test = gsl_multifit_nlinear_test(
        stepTolerance, gradientTolerance, 0, &reason, workspace)
      if test == Int32(GSL_SUCCESS) { return (0, reason == 1 ? .smallStep : .smallGradient) }
    }
    return (0, .stepLimit)
  }
}
