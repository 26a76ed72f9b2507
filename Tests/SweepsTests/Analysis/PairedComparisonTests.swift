// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Sweeps

@Suite struct PairedComparisonTests {
  /// Rounding of a few sums.
  private static let tolerance = 1e-12

  /// Newcombe (1998), table I: 81 of 263 have the interval 0.2553 to 0.3662, 15 of 148 that from
  /// 0.0624 to 0.1605, 0 of 20 that from 0 to 0.1611, and 1 of 29 that from 0.0061 to 0.1718.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func theIntervalIsWilsons(count: Int, runs: Int, low: Double, high: Double) throws {
    let a = (0..<runs).map { $0 < count ? 1.0 : -1 }
    let paired = try #require(PairedComparison(a, Array(repeating: 0, count: runs)))
    // The published bounds have four decimals.
    #expect(abs(paired.low - low) < 5e-5 && abs(paired.high - high) < 5e-5)
    #expect(paired.above == count && paired.equal == 0)
    #expect(paired.probability == Double(count) / Double(runs))
  }

  /// Type 7 of Hyndman and Fan (1996), as R and NumPy do by default.
  @Test func quantilesInterpolate() throws {
    let a = [9.0, 1, 4, 2, 7]
    let paired = try #require(PairedComparison(a, [0, 0, 0, 0, 0]))
    let expected = [1.2, 2, 4, 7, 8.6]
    for (quantile, value) in zip(paired.quantiles, expected) {
      #expect(abs(quantile - value) < Self.tolerance)
    }
    #expect(abs(paired.mean - 4.6) < Self.tolerance)
  }

  /// What the draws have in common drops out: here all of it.
  @Test func runsAreHeldAgainstEachOtherOneByOne() throws {
    var random = SplitMix64(state: 1)
    let b = (0..<500).map { _ in Double.random(in: 0...100, using: &random) }
    let paired = try #require(PairedComparison(b.map { $0 + 0.5 }, b))
    #expect(paired.probability == 1 && paired.high == 1 && paired.low > 0.99)
    #expect(paired.quantiles.allSatisfy { abs($0 - 0.5) < Self.tolerance * 100 })
  }

  @Test func swappingTurnsEverythingRound() throws {
    var random = SplitMix64(state: 2)
    let a = (0..<300).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let b = (0..<300).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let there = try #require(PairedComparison(a, b))
    let back = try #require(PairedComparison(b, a))
    #expect(there.above + back.above + there.equal == 300 && there.equal > 0)
    #expect(there.mean == -back.mean)
    for (x, y) in zip(there.quantiles, back.quantiles.reversed()) {
      #expect(abs(x + y) < Self.tolerance)
    }
  }

  @Test func failedRunsAreLeftOut() throws {
    let paired = try #require(
      PairedComparison([1, .nan, 3, 4], [2, 0, .nan, 3]))
    #expect(paired.runs == 2 && paired.leftOut == 2 && paired.above == 1)
    #expect(PairedComparison([.nan], [1]) == nil)
    #expect(PairedComparison([], []) == nil)
    let single = try #require(PairedComparison([1], [3]))
    #expect(single.quantiles == [-2, -2, -2, -2, -2] && single.low == 0)
  }
}
