// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A system of ordinary differential equations, solved by the adaptive Runge-Kutta Prince-Dormand
/// method of order 8 (`gsl_odeiv2_step_rk8pd`).
package struct DifferentialEquation: ~Copyable {
  /// Writes the derivatives at a time and state; `false`, or one that is not finite, where they
  /// are not defined.
  package typealias RightHandSide = (
    _ time: Double, _ state: Span<Double>, _ derivatives: inout MutableSpan<Double>
  ) -> Bool

  /// How many steps one call may take, above 0; 1,000,000 unless set.
  package var stepLimit = 1_000_000

  /// The length that a call tries first, above 0; a sixteenth of its interval unless set.
  package var initialStep: Double?

  private let step: UnsafeMutablePointer<gsl_odeiv2_step>
  private let control: UnsafeMutablePointer<gsl_odeiv2_control>
  private let evolution: UnsafeMutablePointer<gsl_odeiv2_evolve>
  private let dimension: Int

  /// - Parameters:
  ///   - dimension: the number of equations, above 0.
  ///   - absoluteTolerance: the error that one step may add to each value; 0 or above.
  ///   - relativeTolerance: the same, relative to the value; not 0 together with the absolute one.
  /// - Throws: `invalidArgument` for other tolerances; `noMemory`.
  package init(dimension: Int, absoluteTolerance: Double, relativeTolerance: Double)
    throws(GSLError)
  {
    precondition(dimension > 0)
    try Self.checkTolerances(absoluteTolerance, relativeTolerance)
    ErrorHandler.turnOff()
    guard let step = gsl_odeiv2_step_alloc(cgsl_odeiv2_step_rk8pd(), dimension) else {
      throw .noMemory
    }
    guard let control = gsl_odeiv2_control_y_new(absoluteTolerance, relativeTolerance) else {
      gsl_odeiv2_step_free(step)
      throw .noMemory
    }
    guard let evolution = gsl_odeiv2_evolve_alloc(dimension) else {
      gsl_odeiv2_step_free(step)
      gsl_odeiv2_control_free(control)
      throw .noMemory
    }
    self.step = step
    self.control = control
    self.evolution = evolution
    self.dimension = dimension
  }

  deinit {
    gsl_odeiv2_evolve_free(evolution)
    gsl_odeiv2_control_free(control)
    gsl_odeiv2_step_free(step)
  }

  /// Carries `state` from one time to a later one, starting afresh: nothing is assumed of the
  /// derivatives before `start`, so a call may begin where they jump.
  ///
  /// - Throws: `undefinedFunction` where the right-hand side is not defined, `failure` where the
  ///   tolerance cannot be kept, `tooManySteps` at the limit. `state` then stands at the last time
  ///   that was reached.
  package mutating func advance(
    _ state: inout [Double], from start: Double, to end: Double, _ rightHandSide: RightHandSide
  ) throws(GSLError) {
    precondition(state.count == dimension && end >= start && (end - start).isFinite)
    precondition(stepLimit > 0 && initialStep.map { $0 > 0 } != false)
    try GSLError.check(gsl_odeiv2_step_reset(step))
    try GSLError.check(gsl_odeiv2_evolve_reset(evolution))
    let code = withoutActuallyEscaping(rightHandSide) { escaping in
      var context = Context(dimension: dimension, rightHandSide: escaping)
      return withUnsafeMutablePointer(to: &context) { integrate(&state, start, end, $0) }
    }
    try GSLError.check(code)
  }

  private static func checkTolerances(_ absolute: Double, _ relative: Double) throws(GSLError) {
    let sum = absolute + relative
    guard absolute >= 0, relative >= 0, sum > 0, sum.isFinite else { throw .invalidArgument }
  }

  /// What the C function gets to see.
  private struct Context {
    let dimension: Int
    let rightHandSide: RightHandSide

    func evaluate(
      _ time: Double, _ state: UnsafePointer<Double>, _ derivatives: UnsafeMutablePointer<Double>
    ) -> Int32 {
      let values = UnsafeBufferPointer(start: state, count: dimension)
      let rates = UnsafeMutableBufferPointer(start: derivatives, count: dimension)
      var span = rates.mutableSpan
      // The library takes an error estimate that is not a number for a small one.
      let isDefined = rightHandSide(time, values.span, &span) && rates.allSatisfy(\.isFinite)
      return Int32(isDefined ? GSL_SUCCESS : GSL_EBADFUNC)
    }
  }

  private func integrate(
    _ state: inout [Double], _ start: Double, _ end: Double,
    _ context: UnsafeMutablePointer<Context>
  ) -> Int32 {
    var system = gsl_odeiv2_system(
      function: { time, state, derivatives, context in
        let context = context!.assumingMemoryBound(to: Context.self)
        return context.pointee.evaluate(time, state!, derivatives!)
      },
      jacobian: nil, dimension: dimension, params: context)
    var time = start
    var length = initialStep ?? (end - start) / 16
    for _ in 0..<stepLimit where time < end {
      let code = state.withUnsafeMutableBufferPointer {
        gsl_odeiv2_evolve_apply(
          evolution, control, step, &system, &time, end, &length, $0.baseAddress)
      }
      if code != Int32(GSL_SUCCESS) { return code }
    }
    return Int32(time < end ? GSL_EMAXITER : GSL_SUCCESS)
  }
}
