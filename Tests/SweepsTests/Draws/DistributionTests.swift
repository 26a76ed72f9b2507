// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Sweeps

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Quantiles against closed forms, and against the distributions' own probabilities.
@Suite struct DistributionTests {
  /// Some units in the last place of numbers around 1.
  static let tolerance = 1e-14

  @Test func uniform() {
    let d = Distribution.uniform(low: -2, high: 6)
    #expect(d.value(at: 0) == -2 && d.value(at: 1) == 6 && d.value(at: 0.25) == 0)
  }

  @Test func logUniformIsUniformInTheLogarithm() {
    let d = Distribution.logUniform(low: 1e-3, high: 10)
    for i in 0...16 {
      let u = Double(i) / 16
      let expected = 1e-3 * pow(1e4, u)
      #expect(abs(d.value(at: u) - expected) <= 4 * Self.tolerance * expected)
    }
    #expect(d.value(at: 0) == 1e-3 && d.value(at: 1) == 10)
  }

  @Test func triangularHasItsProbabilities() {
    let d = Distribution.triangular(low: 0.5, mode: 0.7, high: 0.9)
    #expect(abs(d.value(at: 0.5) - 0.7) <= Self.tolerance)
    let skewed = Distribution.triangular(low: 0, mode: 1, high: 4)
    for i in 0...50 {
      let u = Double(i) / 50
      let x = skewed.value(at: u)
      let probability = x < 1 ? x * x / 4 : 1 - (4 - x) * (4 - x) / 12
      #expect(abs(probability - u) <= Self.tolerance)
    }
  }

  @Test func triangularWithItsModeAtAnEnd() {
    let rising = Distribution.triangular(low: 0, mode: 2, high: 2)
    let falling = Distribution.triangular(low: 0, mode: 0, high: 2)
    #expect(abs(rising.value(at: 0.25) - 1) <= Self.tolerance)
    #expect(abs(falling.value(at: 0.75) - 1) <= Self.tolerance)
    #expect(Distribution.triangular(low: 3, mode: 3, high: 3).value(at: 0.3) == 3)
  }

  /// Published: the 97.5 % quantile of the standard normal distribution is 1.959963984540054.
  @Test func normalWithoutBounds() {
    let d = Distribution.normal(mean: 10, sd: 2, low: -.infinity, high: .infinity)
    #expect(abs(d.value(at: 0.975) - (10 + 2 * 1.959963984540054)) <= 1e-13)
    #expect(abs(d.value(at: 0.5) - 10) <= 1e-13)
  }

  @Test(arguments: [(-1.0, 2.0), (0.5, 3), (6, 7), (-9, -8), (-.infinity, 0.3), (8, .infinity)])
  func truncatedNormalHasItsProbabilities(low: Double, high: Double) {
    let d = Distribution.normal(mean: 0, sd: 1, low: low, high: high)
    // Upper tails where both bounds are positive: those below would round to 1.
    let tail = { (x: Double) in low > 0 ? erfc(x / 2.0.squareRoot()) : erfc(-x / 2.0.squareRoot()) }
    for i in 1..<20 {
      let u = Double(i) / 20
      let x = d.value(at: u)
      #expect(x > low && x < high)
      let part = (tail(x) - tail(low)) / (tail(high) - tail(low))
      // The library's quantiles are good to 1e-15 of the argument; a tail multiplies by its size.
      #expect(abs(part - u) <= 1e-12, "u \(u), x \(x)")
    }
  }

  @Test func logNormalIsTheExponentialOfANormal() {
    let d = Distribution.logNormal(logMean: 1, logSD: 0.5, low: 0, high: .infinity)
    #expect(abs(d.value(at: 0.5) - exp(1)) <= 1e-14)
    let cut = Distribution.logNormal(logMean: 1, logSD: 0.5, low: 2, high: 3)
    #expect(cut.value(at: 0.0) >= 2 && cut.value(at: 1) <= 3)
    let middle = (log(cut.value(at: 0.5)) - 1) / 0.5
    let probability = { (z: Double) in 0.5 * erfc(-z / 2.0.squareRoot()) }
    let ends = (probability((log(2) - 1) / 0.5), probability((log(3) - 1) / 0.5))
    #expect(abs(probability(middle) - (ends.0 + ends.1) / 2) <= Self.tolerance)
  }

  @Test func choicesAreEquallyLikelyRows() {
    let d = Distribution.choices([[1, 10], [2, 20], [3, 30], [4, 40]])
    #expect(d.width == 2)
    #expect(d.row(at: 0.0) == [1, 10] && d.row(at: 0.49) == [2, 20] && d.row(at: 1) == [4, 40])
  }

  @Test func quantilesNeverFall() {
    let all: [Distribution] = [
      .uniform(low: 1, high: 2), .logUniform(low: 1, high: 9),
      .triangular(low: 0, mode: 1, high: 3),
      .normal(mean: 1, sd: 2, low: -1, high: 2),
      .logNormal(logMean: 0, logSD: 1, low: 0.1, high: 5),
    ]
    var random = SplitMix64(state: 1)
    let units = (0..<2000).map { _ in Double.random(in: 0...1, using: &random) }.sorted()
    for d in all {
      let values = units.map(d.value)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
