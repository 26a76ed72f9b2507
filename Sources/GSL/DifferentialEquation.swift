// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A system of ordinary differential equations, solved by the adaptive Runge-Kutta Prince-Dormand
/// method of order 8 (`gsl_odeiv2_step_rk8pd`).
package struct DifferentialEquation: ~Copyable {
  /// Writes the derivatives at a time and state; `false` where they are not defined.
  package typealias RightHandSide = (
    _ time: Double, _ state: Span<Double>, _ derivatives: inout MutableSpan<Double>
  ) -> Bool

  private let step: UnsafeMutablePointer<gsl_odeiv2_step>
  private let control: UnsafeMutablePointer<gsl_odeiv2_control>
  private let evolution: UnsafeMutablePointer<gsl_odeiv2_evolve>
  private let dimension: Int

  /// - Parameters:
  ///   - dimension: the number of equations, above 0.
  ///   - absoluteTolerance: the error that one step may add to each value.
  ///   - relativeTolerance: the same, relative to the value.
  package init(dimension: Int, absoluteTolerance: Double, relativeTolerance: Double)
    throws(GSLError)
  {
    precondition(dimension > 0 && GSLError.handlerIsOff)
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
  /// - Throws: where the right-hand side is not defined, or the tolerance cannot be kept. `state`
  ///   then stands at the last time that was reached.
  package mutating func advance(
    _ state: inout [Double], from start: Double, to end: Double, _ rightHandSide: RightHandSide
  ) throws(GSLError) {
    precondition(state.count == dimension && end >= start)
    try GSLError.check(gsl_odeiv2_step_reset(step))
    try GSLError.check(gsl_odeiv2_evolve_reset(evolution))
    let code = withoutActuallyEscaping(rightHandSide) { escaping in
      var context = Context(dimension: dimension, rightHandSide: escaping)
      return withUnsafeMutablePointer(to: &context) { integrate(&state, start, end, $0) }
    }
    try GSLError.check(code)
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
      let isDefined = rightHandSide(time, values.span, &span)
      return Int32((isDefined ? GSL_SUCCESS : GSL_EBADFUNC))
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
    var length = (end - start) / 16
    while time < end {
      let code = state.withUnsafeMutableBufferPointer {
        gsl_odeiv2_evolve_apply(
          evolution, control, step, &system, &time, end, &length, $0.baseAddress)
      }
      if code != Int32(GSL_SUCCESS) { return code }
    }
    return Int32(GSL_SUCCESS)
  }
}
