// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct CoalitionRunsTests {
  /// Sixteen mixes side by side give the bits of plain runs, whatever their shapes.
  @Test(arguments: 0..<3)
  func mixesSideBySideAreThoseOneByOne(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let a = try Shipped.scenario("tuyen-quang/electronics-anchor.yaml")
    let drivers = Array(Driver.all.shuffled(using: &random).prefix(4)) + [.horizon, .steps]
    let b = a.varied(drivers, using: &random)
    let pair = ScenarioPair(a, b, year: 2029)
    let coalitions = Array((0..<1 << pair.players.count).shuffled(using: &random).prefix(37))
    let shares = CoalitionRuns(pair: pair).shares(coalitions)
    for (coalition, share) in zip(coalitions, shares) {
      #expect(Projection(pair.mix(coalition)).value(.digitalShare, year: 2029) == share)
    }
  }

  @Test func noPlayersMeanTheFirstScenario() throws {
    let a = try Shipped.scenario("tuyen-quang/baseline.yaml")
    let shares = CoalitionRuns(pair: ScenarioPair(a, a, year: 2026)).shares([0])
    #expect(shares == [Projection(a).value(.digitalShare, year: 2026)!])
  }
}
