// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Sweeps

@Suite struct SobolGroupsTests {
  /// At 32,768 base points the error of an index is below this for these functions.
  private let convergence = 0.005

  private func shares(_ outcomes: [Double], factors: Int) throws -> [VarianceShare]? {
    var groups = SobolGroups(factorCount: factors)
    groups.add(outcomes)
    return try groups.shares(seed: 1)
  }

  @Test func salibSaysTheSame() throws {
    let salib = try AnalysisCases.read().sobol
    let shares = try #require(try shares(salib.outcomes, factors: 3))
    #expect(agree(shares.map(\.first), salib.first, within: AnalysisCases.tolerance))
    #expect(agree(shares.map(\.total), salib.total, within: AnalysisCases.tolerance))
    for (share, i) in zip(shares, 0...) {
      let first = share.firstInterval / salib.firstInterval[i]
      let total = share.totalInterval / salib.totalInterval[i]
      #expect(abs(first - 1) < AnalysisCases.intervalTolerance)
      #expect(abs(total - 1) < AnalysisCases.intervalTolerance)
    }
  }

  @Test func ishigami() throws {
    let points = try TestFunctions.points(.saltelli, runs: 32_768 * 5, factors: 3).points
    let shares = try #require(try shares(points.map(TestFunctions.ishigami), factors: 3))
    show("Ishigami", shares, first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437])
    #expect(agree(shares.map(\.first), [0.3139, 0.4424, 0], within: convergence))
    #expect(agree(shares.map(\.total), [0.5576, 0.4424, 0.2437], within: convergence))
  }

  @Test func sobolG() throws {
    let weights = TestFunctions.weights
    let points = try TestFunctions.points(
      .saltelli, runs: 32_768 * 8, factors: weights.count
    ).points
    let shares = try #require(try shares(points.map(TestFunctions.g), factors: weights.count))
    let parts = weights.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let variance = parts.reduce(1) { $0 * (1 + $1) } - 1
    let first = parts.map { $0 / variance }
    let total = parts.map { $0 * (variance + 1) / (1 + $0) / variance }
    show("Sobol' G", shares, first: first, total: total)
    #expect(agree(shares.map(\.first), first, within: convergence))
    #expect(agree(shares.map(\.total), total, within: convergence))
  }

  private func show(
    _ name: String, _ shares: [VarianceShare], first: [Double], total: [Double]
  ) {
    let errors =
      zip(shares, first).map { abs($0.first - $1) } + zip(shares, total).map { abs($0.total - $1) }
    showFigure("published function \(name): largest error of an index", errors.max()!)
  }

  /// Groups from independent random points, which intervals by the bootstrap are made for.
  private func randomGroups(_ count: Int, seed: UInt64) throws -> [Double] {
    let pairs = try TestFunctions.points(.random, runs: count, factors: 6, seed: seed).points
    return pairs.flatMap { pair in
      let (a, b) = (Array(pair[..<3]), Array(pair[3...]))
      let mixed = (0..<3).map { i in a.indices.map { $0 == i ? b[$0] : a[$0] } }
      return ([a, b] + mixed).map(TestFunctions.ishigami)
    }
  }

  @Test func intervalsHoldWhatTheyPromise() throws {
    var outside = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let shares = try #require(try shares(randomGroups(400, seed: seed), factors: 3))
      for (share, truth) in zip(shares, [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)]) {
        if abs(share.first - truth.0) > share.firstInterval { outside += 1 }
        if abs(share.total - truth.1) > share.totalInterval { outside += 1 }
      }
    }
    // Of 120 intervals at 95 %, 6 miss as a rule; 1 to 14 do so in 99.5 % of cases.
    #expect((1...14).contains(outside))
  }

  @Test func aGroupWithAFailedRunIsLeftOutWhole() throws {
    var (values, longer) = ([1.0, 2, 3, 4, 2, 5, 4, 1], [1.0, 2, 3, 4])
    longer += [2, .nan, 7, 8, 2, 5, 4, 1, 9, 9, 9]
    values.append(9)
    var groups = SobolGroups(factorCount: 2)
    groups.add(longer)
    #expect(groups.droppedCount == 1 && groups.groupCount == 2)
    #expect(try groups.shares(seed: 1) == shares(values, factors: 2))
  }

  @Test func nothingIsSaidOfAConstant() throws {
    #expect(try shares(Array(repeating: 0.1, count: 40), factors: 3) == nil)
    #expect(try shares([1, 2, 3, 4], factors: 2) == nil)
  }

  @Test func anIndexBelow0Stays() throws {
    // The third factor has no first-order index, so half of its estimates fall below 0.
    let estimates = try (1...10).map { seed in
      try #require(try shares(randomGroups(100, seed: seed), factors: 3))[2].first
    }
    #expect(estimates.contains { $0 < 0 } && estimates.contains { $0 > 0 })
  }

  @Test func aLargeMeanCostsNoDigits() throws {
    let outcomes = try randomGroups(100, seed: 3)
    let plain = try #require(try shares(outcomes, factors: 3))
    let raised = try #require(try shares(outcomes.map { $0 + 1e6 }, factors: 3))
    // An outcome near a million keeps ten digits after the point.
    #expect(agree(raised.map(\.first), plain.map(\.first), within: 1e-8))
    #expect(agree(raised.map(\.total), plain.map(\.total), within: 1e-8))
  }
}
