// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Sweeps

/// The spread of runs with the error of the model on top.
@Suite struct SpreadWithErrorTests {
  /// Quantiles of the standard normal distribution at 5, 25, 50, 75 and 95 %.
  private static let normal = [
    -1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722,
  ]

  @Test func aSingleValueHasTheErrorsQuantiles() {
    let spread = SpreadWithError([0.08], sd: nil, deviation: 0.01)
    for (quantile, z) in zip(spread.quantiles, Self.normal) {
      // Halving ends at neighbouring doubles; the rest is the rounding of the distribution.
      #expect(abs(quantile - (0.08 + 0.01 * z)) < 1e-15)
    }
    #expect(spread.sd == nil)
  }

  /// The sum of two independent normal variables is normal, with the sum of their variances.
  @Test func normalRunsWithNormalErrorsAreNormal() {
    let count = SpreadWithError.valueCount
    // Equally likely values of a normal variable of deviation 3, by inverting its series.
    let values = (0..<count).map { 3 * Self.quantile((Double($0) + 0.5) / Double(count)) }
    let spread = SpreadWithError(values, sd: 3, deviation: 4)
    #expect(spread.sd == 5)
    for (quantile, z) in zip(spread.quantiles, Self.normal) {
      // A thousand values lose the tails beyond one in two thousand.
      #expect(abs(quantile - 5 * z) < 0.005)
    }
  }

  /// By halving the error function.
  private static func quantile(_ p: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if 0.5 * erfc(-middle / 2.0.squareRoot()) < p { low = middle } else { high = middle }
    }
    return low
  }

  @Test func aSmallErrorChangesLittleAndALargeOneRules() {
    let values = (0..<1000).map { Double($0) }
    let small = SpreadWithError(values, sd: 288, deviation: 1e-6)
    // Between two values the step of the distribution lies.
    for (quantile, level) in zip(small.quantiles, OutcomeSummary.levels) {
      #expect(abs(quantile - level * 1000) <= 1)
    }
    let large = SpreadWithError(values, sd: 288, deviation: 1e6)
    for (quantile, z) in zip(large.quantiles, Self.normal) {
      #expect(abs(quantile - 499.5 - 1e6 * z) < 1e3)
    }
  }

  @Test func widerErrorsWidenTheSpread() {
    let values = [0.05, 0.06, 0.08, 0.081, 0.11]
    let widths = [0.001, 0.01, 0.1].map { deviation in
      let quantiles = SpreadWithError(values, sd: 0.02, deviation: deviation).quantiles
      return quantiles[4] - quantiles[0]
    }
    #expect(widths[0] < widths[1] && widths[1] < widths[2])
  }
}
