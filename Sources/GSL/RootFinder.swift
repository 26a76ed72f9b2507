// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Finds where a continuous function crosses 0, by Brent's method (`gsl_root_fsolver_brent`):
/// inverse quadratic interpolation, with bisection where that does not serve.
package struct RootFinder: ~Copyable {
  /// How well a root is known, relative to it; 0 or above.
  package var relativeTolerance = 1e-14
  /// The same in units of the argument, for roots near 0; 0 or above.
  package var absoluteTolerance = 1e-300
  /// How many steps one call may take, above 0; each asks for one value.
  package var stepLimit = 200

  private let solver: UnsafeMutablePointer<gsl_root_fsolver>

  /// - Throws: `noMemory`.
  package init() throws(GSLError) {
    ErrorHandler.turnOff()
    guard let solver = gsl_root_fsolver_alloc(cgsl_root_fsolver_brent()) else { throw .noMemory }
    self.solver = solver
  }

  deinit { gsl_root_fsolver_free(solver) }

  /// The root of `function` between two arguments at which it has different signs, or is 0.
  ///
  /// The search ends where the sign changes within the tolerance.
  ///
  /// - Throws: `invalidArgument` where the signs do not differ or the ends are not in order;
  ///   `undefinedFunction` where a value is not finite; `tooManySteps` at the limit.
  package mutating func root(
    between low: Double, and high: Double, of function: (Double) -> Double
  ) throws(GSLError) -> Double {
    precondition(relativeTolerance >= 0 && absoluteTolerance >= 0 && stepLimit > 0)
    guard low < high, (high - low).isFinite else { throw .invalidArgument }
    let (code, root) = withoutActuallyEscaping(function) { escaping in
      var context = Context(function: escaping)
      return withUnsafeMutablePointer(to: &context) { context in
        var callback = gsl_function(
          function: { argument, context in
            context!.assumingMemoryBound(to: Context.self).pointee.function(argument)
          }, params: context)
        return withUnsafeMutablePointer(to: &callback) { search(low, high, $0) }
      }
    }
    try GSLError.check(code)
    return root
  }

  /// What the C function gets to see.
  private struct Context {
    let function: (Double) -> Double
  }

  private func search(
    _ low: Double, _ high: Double, _ function: UnsafeMutablePointer<gsl_function>
  ) -> (code: Int32, root: Double) {
    let start = gsl_root_fsolver_set(solver, function, low, high)
    if start != Int32(GSL_SUCCESS) { return (start, .nan) }
    var last = Double.infinity
    for _ in 0..<stepLimit {
      let code = gsl_root_fsolver_iterate(solver)
      if code != Int32(GSL_SUCCESS) { return (code, .nan) }
      let root = gsl_root_fsolver_root(solver)
      let near = max(absoluteTolerance, relativeTolerance * abs(root))
      let (lower, upper) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
      if upper - lower <= near { return (code, root) }
      // The bracket may stay wide on one side while steps become short.
      if abs(root - last) <= near {
        let beyond = root == lower ? min(root + near, upper) : max(root - near, lower)
        if changesSign(function, from: root, to: beyond) { return (code, root) }
      }
      last = root
    }
    return (Int32(GSL_EMAXITER), .nan)
  }

  private func changesSign(
    _ function: UnsafeMutablePointer<gsl_function>, from root: Double, to beyond: Double
  ) -> Bool {
    let value = { (x: Double) in function.pointee.function(x, function.pointee.params) }
    return value(root).sign != value(beyond).sign
  }
}
