// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

@Suite struct ScorecardTests {
  private static func scenario(_ seed: UInt64 = 1) -> Scenario {
    var random = SplitMix64(state: seed)
    var wildness = Wildness()
    wildness.districts = 4...9
    wildness.isPlausible = true
    wildness.usesHardBounds = false
    return .random(wildness, using: &random)
  }

  private func value(_ name: String, _ card: Scorecard) throws -> Double {
    try #require(card.figures.first { $0.name == name }).value
  }

  @Test func giniOfKnownDistributions() {
    #expect(Scorecard.gini([(3, 1), (3, 5), (3, 2)]) == 0)
    // One of four has everything: 1 - 1/4.
    #expect(abs(Scorecard.gini([(0, 1), (0, 1), (0, 1), (8, 1)]) - 0.75) < 1e-15)
    // A weight of two is two of them.
    let weighted = Scorecard.gini([(1, 2), (4, 1)])
    #expect(abs(weighted - Scorecard.gini([(1, 1), (1, 1), (4, 1)])) < 1e-15)
    // Half the mean difference over the mean, pair by pair.
    let values = [0.3, 0.5, 0.9, 0.2]
    let pairs = values.flatMap { a in values.map { abs(a - $0) } }.reduce(0, +)
    let expected = pairs / 16 / 2 / (values.reduce(0, +) / 4)
    #expect(abs(Scorecard.gini(values.map { ($0, 1) }) - expected) < 1e-15)
  }

  @Test func theLowestCoverageIsThatOfADistrict() throws {
    let projection = Projection(Self.scenario())
    let card = Scorecard(projection)
    let figure = try #require(card.figures.first { $0.name == "lowest_fibre_coverage" })
    let coverages = projection.byYear.last!.districts.map(\.fibreCoverage)
    #expect(figure.value == coverages.min())
    #expect(figure.district.map { coverages[$0] } == figure.value)
  }

  @Test func householdsWithoutFibreGrowWithTheHouseholds() throws {
    let scenario = Self.scenario()
    let projection = Projection(scenario)
    let card = Scorecard(projection, year: 2024)
    let growth = Double.exp(scenario.parameters.growth.households)
    let expected = zip(scenario.districts, projection.byYear[0].districts)
      .map { $0.figures.households * growth * (1 - $1.fibreCoverage) }.reduce(0, +)
    #expect(abs(try value("households_without_fibre", card) - expected) < 1e-9 * expected)
  }

  @Test func losingTheLargestSiteNeverHelps() throws {
    for seed in 1...20 {
      let projection = Projection(Self.scenario(UInt64(seed)))
      let left = try value("served_without_largest", Scorecard(projection))
      #expect(left >= 0 && left <= projection.byYear.last!.region.servedLocally + 1e-12)
    }
  }

  @Test func aSingleSiteLeavesNothing() throws {
    var scenario = Self.scenario()
    scenario.districts = [scenario.districts[0]]
    scenario.investments = []
    scenario.anchors = []
    #expect(try value("served_without_largest", Scorecard(Projection(scenario))) == 0)
  }
}
