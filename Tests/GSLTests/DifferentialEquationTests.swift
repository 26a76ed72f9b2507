// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DifferentialEquationTests {
  /// Tolerance of a step 1e-12, some dozens of steps.
  static let tolerance = 1e-10

  @Test func decayFollowsTheExponential() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-12, relativeTolerance: 1e-12)
    var state = [2.0]
    try equation.advance(&state, from: 0, to: 3) { _, y, rates in
      rates[0] = -0.7 * y[0]
      return true
    }
    #expect(abs(state[0] - 2 * exp(-2.1)) < Self.tolerance)
  }

  @Test func anOscillatorReturnsAfterItsPeriod() throws {
    var equation = try DifferentialEquation(
      dimension: 2, absoluteTolerance: 1e-12, relativeTolerance: 1e-12)
    var state = [1.0, 0.0]
    try equation.advance(&state, from: 0, to: 2 * Double.pi) { _, y, rates in
      rates[0] = y[1]
      rates[1] = -y[0]
      return true
    }
    #expect(abs(state[0] - 1) < Self.tolerance && abs(state[1]) < Self.tolerance)
  }

  @Test func timeIsPassedOn() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-12, relativeTolerance: 1e-12)
    var state = [0.0]
    for year in 0..<4 {
      try equation.advance(&state, from: Double(year), to: Double(year + 1)) { t, _, rates in
        rates[0] = 3 * t * t
        return true
      }
    }
    #expect(abs(state[0] - 64) < Self.tolerance)
  }

  @Test func anUndefinedRightHandSideIsAnError() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
    var state = [1.0]
    #expect(throws: GSLError.self) {
      try equation.advance(&state, from: 0, to: 1) { _, _, _ in false }
    }
    #expect(state[0].isFinite)
  }

  @Test func handlesAreGivenBack() throws {
    for _ in 0..<10_000 {
      let equation = try DifferentialEquation(
        dimension: 40, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
      _ = consume equation
    }
  }

  @Test func theVersionHasNumbers() {
    #expect(GSLVersion.linked.split(separator: ".").allSatisfy { Int($0) != nil })
  }
}
