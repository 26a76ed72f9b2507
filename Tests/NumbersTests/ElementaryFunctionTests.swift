// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The distance of two doubles in units of the last place of the second.
func ulps(_ value: Double, from expected: Double) -> Double {
  if value == expected || (value.isNaN && expected.isNaN) { return 0 }
  if expected.isInfinite || value.isInfinite { return .infinity }
  return abs(value - expected) / expected.ulp
}

/// Errors are held against the C library, whose own error is below 0.6 ulp.
@Suite struct ElementaryFunctionTests {
  @Test func exponentialIsWithinOneUlpOverTheWholeRange() {
    var random = SplitMix64(state: 1)
    var worst = 0.0
    for _ in 0..<1_000_000 {
      let x = Double.random(in: -745.1...709.78, using: &random)
      worst = max(worst, ulps(Double.exp(x), from: exp(x)))
    }
    for _ in 0..<1_000_000 {
      let x = Double.random(in: -2...2, using: &random)
      worst = max(worst, ulps(Double.exp(x), from: exp(x)))
    }
    showFigure(
      "elementary function: exponential: largest distance from the C library in ulps", worst)
    #expect(worst <= 1)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.5, 709.782712893384, 709.7827128933841, 710, 1e300, .infinity, -708.39,
    -708.4, -744.4, -745.13, -745.14, -746, -1e300, -.infinity, .nan, 1e-300, -1e-300,
    Double.leastNonzeroMagnitude, 0.34657359027997264, -0.34657359027997264,
  ])
  func exponentialAtEdges(x: Double) {
    #expect(ulps(Double.exp(x), from: exp(x)) <= 1)
  }

  @Test func exponentialWithinLimitsHasTheSameBits() {
    var random = SplitMix64(state: 4)
    for _ in 0..<1_000_000 {
      let x = Double.random(in: -700...700, using: &random)
      #expect(Double.exp(x, within: 700) == Double.exp(x))
    }
    for limit in [1.0, 345, 700] {
      for beyond in [limit.nextUp, 800, 1e300, .infinity] {
        #expect(Double.exp(beyond, within: limit) == Double.exp(limit))
        #expect(Double.exp(-beyond, within: limit) == Double.exp(-limit))
      }
    }
    #expect(Double.exp(.nan, within: 700).isNaN)
  }

  @Test func logarithmIsWithinOneUlpOverTheWholeRange() {
    var random = SplitMix64(state: 2)
    var worst = 0.0
    for _ in 0..<1_000_000 {
      let x = Double(bitPattern: .random(in: 1..<0x7FF0_0000_0000_0000, using: &random))
      worst = max(worst, ulps(Double.log(x), from: log(x)))
    }
    for _ in 0..<1_000_000 {
      let x = Double.random(in: 0.5...2, using: &random)
      worst = max(worst, ulps(Double.log(x), from: log(x)))
    }
    showFigure("elementary function: logarithm: largest distance from the C library in ulps", worst)
    #expect(worst <= 1)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 2, 0.5, .infinity, -.infinity, .nan, Double.leastNonzeroMagnitude,
    Double.leastNormalMagnitude, Double.leastNormalMagnitude.nextDown, .greatestFiniteMagnitude,
    1.0.nextUp, 1.0.nextDown, 0.5.squareRoot(), 2.0.squareRoot(),
  ])
  func logarithmAtEdges(x: Double) {
    #expect(ulps(Double.log(x), from: log(x)) <= 1)
  }

  /// -expm1(-x)/x has an error of its own of about 1.5 ulp, hence 3.
  @Test func meanDecayIsWithinThreeUlps() {
    var random = SplitMix64(state: 3)
    var worst = 0.0
    for _ in 0..<1_000_000 {
      let x = exp(Double.random(in: -60...7, using: &random))
      worst = max(worst, ulps(Double.meanDecay(x), from: -expm1(-x) / x))
    }
    showFigure(
      "elementary function: mean decay: largest distance from the C library in ulps", worst)
    #expect(worst <= 3)
  }

  @Test func meanDecayAtEdges() {
    #expect(Double.meanDecay(0) == 1)
    #expect(Double.meanDecay(.leastNonzeroMagnitude) == 1)
    #expect(Double.meanDecay(1e-300) == 1)
    #expect(Double.meanDecay(1e12) == 1e-12)
  }

  @Test func normalCumulativeMatchesKnownValues() {
    #expect(Double.normalCumulative(0) == 0.5)
    #expect(abs(Double.normalCumulative(1.959963984540054) - 0.975) < 1e-15)
    #expect(Double.normalCumulative(-40) >= 0)
    #expect(Double.normalCumulative(40) == 1)
  }
}
