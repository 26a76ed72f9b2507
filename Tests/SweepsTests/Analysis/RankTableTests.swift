// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

@testable import Sweeps

@Suite struct RankTableTests {
  @Test func scipySaysTheSame() throws {
    let scipy = try AnalysisCases.read().rank
    let found = try #require(RankTable(scipy.columns).correlations(with: scipy.outcome))
    #expect(agree(found.map { $0.simple ?? .nan }, scipy.simple, within: AnalysisCases.tolerance))
    #expect(agree(found.map { $0.partial ?? .nan }, scipy.partial, within: AnalysisCases.tolerance))
  }

  @Test func equalNumbersShareTheirRanks() {
    #expect(Ranks([3, 1, 3, 2]).centred == [1, -1.5, 1, -0.5])
    #expect(Ranks([7, 7, 7]).squares == 0)
  }

  @Test func onlyTheOrderCounts() throws {
    var generator = SplitMix64(state: 5)
    let columns = (0..<3).map { _ in
      (0..<200).map { _ in Double.random(in: 0..<1, using: &generator) }
    }
    let outcome = (0..<200).map { columns[0][$0] * 2 - columns[1][$0] * columns[2][$0] }
    let plain = try #require(RankTable(columns).correlations(with: outcome))
    let bent = RankTable(columns.map { $0.map { exp(5 * $0) } })
      .correlations(with: outcome.map { $0 * $0 * $0 })
    #expect(plain == bent)
    #expect(plain.allSatisfy { abs($0.simple ?? 2) <= 1 && abs($0.partial ?? 2) <= 1 })
  }

  @Test func whatDoesNotVaryHasNoCorrelation() throws {
    let rising = (0..<20).map(Double.init)
    let table = RankTable([rising, Array(repeating: 1, count: 20)])
    let found = try #require(table.correlations(with: rising.map { -$0 }))
    #expect(found[0].simple == -1 && found[1] == RankCorrelation(simple: nil, partial: nil))
    #expect(table.correlations(with: Array(repeating: 0, count: 20)) == nil)
  }

  @Test func columnsThatDetermineEachOtherHaveNoPartialOne() {
    let rising = (0..<20).map(Double.init)
    let found = RankTable([rising, rising.map { 2 * $0 }]).correlations(with: rising)
    #expect(found == Array(repeating: RankCorrelation(simple: 1, partial: nil), count: 2))
  }
}
