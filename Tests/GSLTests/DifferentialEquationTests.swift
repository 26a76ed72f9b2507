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

  @Test func lotkaVolterraKeepsItsInvariant() throws {
    func invariant(_ y: [Double]) -> Double {
      0.4 * y[0] - 1.1 * log(y[0]) + 0.1 * y[1] - 0.7 * log(y[1])
    }
    var equation = try DifferentialEquation(
      dimension: 2, absoluteTolerance: 1e-12, relativeTolerance: 1e-12)
    var state = [4.0, 2.0]
    let before = invariant(state)
    try equation.advance(&state, from: 0, to: 30) { _, y, rates in
      rates[0] = y[0] * (0.7 - 0.1 * y[1])
      rates[1] = y[1] * (0.4 * y[0] - 1.1)
      return true
    }
    #expect(abs(invariant(state) - before) < Self.tolerance)
    #expect(abs(state[0] - 4) > 0.1)
  }

  @Test func theFirstStepCanBeChosen() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1, relativeTolerance: 1)
    equation.initialStep = 0.125
    var first: Double?
    var state = [0.0]
    try equation.advance(&state, from: 0, to: 1) { t, _, rates in
      if t > 0, first == nil { first = t }
      rates[0] = 1
      return true
    }
    let time = try #require(first)
    #expect(time < 0.125)
    #expect(abs(state[0] - 1) < Self.tolerance)
  }

  @Test func anEmptyIntervalLeavesTheStateAlone() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-9, relativeTolerance: 0)
    var state = [1.5]
    try equation.advance(&state, from: 2, to: 2) { _, _, _ in false }
    #expect(state == [1.5])
  }

  @Test func handlesAreGivenBack() throws {
    for _ in 0..<10_000 {
      let equation = try DifferentialEquation(
        dimension: 40, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
      _ = consume equation
    }
  }
}
