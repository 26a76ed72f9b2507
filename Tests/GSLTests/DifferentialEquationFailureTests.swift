// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

@Suite struct DifferentialEquationFailureTests {
  @Test func anUndefinedRightHandSideLeavesTheStateAtTheLastStep() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
    var state = [1.0]
    #expect(throws: GSLError.undefinedFunction) {
      try equation.advance(&state, from: 0, to: 1) { t, _, rates in
        rates[0] = 1
        return t < 0.5
      }
    }
    #expect((1...1.5).contains(state[0]))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aDerivativeThatIsNotFiniteIsUndefined(_ value: Double) throws {
    var equation = try DifferentialEquation(
      dimension: 2, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
    var state = [1.0, 2.0]
    #expect(throws: GSLError.undefinedFunction) {
      try equation.advance(&state, from: 0, to: 1) { t, _, rates in
        rates[0] = 1
        rates[1] = t > 0.5 ? value : 1
        return true
      }
    }
    #expect(state[0].isFinite && state[1].isFinite)
  }

  @Test(arguments: [(0, 0), (-1, 1e-9), (1e-9, -1), (.nan, 1e-9), (1e-9, .nan), (.infinity, 0)])
  func tolerancesWithoutMeaningAreRefused(_ absolute: Double, _ relative: Double) {
    #expect(throws: GSLError.invalidArgument) {
      _ = try DifferentialEquation(
        dimension: 1, absoluteTolerance: absolute, relativeTolerance: relative)
    }
  }

  @Test func aToleranceThatCannotBeKeptEndsAtTheLimit() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-300, relativeTolerance: 1e-30)
    equation.stepLimit = 1_000
    var state = [1.0]
    #expect(throws: GSLError.tooManySteps) {
      try equation.advance(&state, from: 0, to: 1) { _, y, rates in
        rates[0] = y[0]
        return true
      }
    }
  }

  @Test func theLimitHoldsForEachCall() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1, relativeTolerance: 1)
    equation.stepLimit = 20
    equation.initialStep = 0.5
    var state = [0.0]
    for year in 0..<100 {
      try equation.advance(&state, from: Double(year), to: Double(year + 1)) { _, _, rates in
        rates[0] = 1
        return true
      }
    }
    #expect(abs(state[0] - 100) < 1e-9)
  }

  @Test func aSolutionThatLeavesAllBoundsIsAnError() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-9, relativeTolerance: 1e-9)
    var state = [1.0]
    #expect(throws: GSLError.self) {
      try equation.advance(&state, from: 0, to: 1) { _, y, rates in
        rates[0] = 2 * y[0] * y[0]
        return true
      }
    }
    #expect(state[0].isFinite)
  }

  @Test func anEquationCanBeUsedAfterAFailure() throws {
    var equation = try DifferentialEquation(
      dimension: 1, absoluteTolerance: 1e-12, relativeTolerance: 1e-12)
    var state = [1.0]
    #expect(throws: GSLError.undefinedFunction) {
      try equation.advance(&state, from: 0, to: 1) { _, _, _ in false }
    }
    #expect(state == [1])
    try equation.advance(&state, from: 0, to: 1) { t, _, rates in
      rates[0] = 2 * t
      return true
    }
    #expect(abs(state[0] - 2) < 1e-10)
  }

  @Test func errorsSpeakTheLibrarysWords() {
    #expect(GSLError.undefinedFunction.description == "problem with user-supplied function")
    #expect(GSLError.noMemory.code == 8)
  }
}
