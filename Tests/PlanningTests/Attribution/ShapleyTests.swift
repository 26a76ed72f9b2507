// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct ShapleyTests {
  /// Sums of a few small numbers.
  private static let tolerance = 1e-12

  /// A game in which a coalition is worth the cost of its most expensive member has the closed
  /// form of Littlechild and Owen (1973): each step of cost is shared by those who need it.
  @Test func airportsShareTheirRunway() {
    let costs = [1.0, 4, 4.5, 10]
    let worth = (0..<16).map { c in (0..<4).map { c >> $0 & 1 == 1 ? costs[$0] : 0 }.max()! }
    let values = ShapleyValues.exact(worth: worth, players: 4)
    let first = 1.0 / 4
    let second = first + 3.0 / 3
    let third = second + 0.5 / 2
    for (value, expected) in zip(values, [first, second, third, third + 5.5]) {
      #expect(abs(value - expected) < Self.tolerance)
    }
  }

  /// Whatever a set of players brings about only together, its members share equally.
  @Test func unanimityIsSharedEqually() {
    let worth = (0..<32).map { $0 & 0b10110 == 0b10110 ? 6.0 : 0 }
    let values = ShapleyValues.exact(worth: worth, players: 5)
    for (value, expected) in zip(values, [0, 2, 2, 0, 2.0]) {
      #expect(abs(value - expected) < Self.tolerance)
    }
    #expect(ShapleyValues.exact(worth: [3], players: 0).isEmpty)
  }

  /// An order and its reverse share what two players bring about together equally.
  @Test func orderAndReverseAreExactForPairs() {
    func worth(_ c: Int) -> Double {
      func has(_ player: Int) -> Double { Double(c >> player & 1) }
      return (0..<14).reduce(0) { $0 + Double($1) * has($1) } + 8 * has(3) * has(11)
    }
    let estimate = ShapleyEstimate(players: 14, pairs: 2) { $0.map(worth) }
    for player in 0..<14 {
      let expected = Double(player) + (player == 3 || player == 11 ? 4 : 0)
      #expect(abs(estimate.values[player] - expected) < Self.tolerance)
      #expect(estimate.standardErrors[player] < Self.tolerance)
    }
  }

  /// In a game of four who count only together, the estimate's error is what it says.
  @Test func theStandardErrorIsHonest() {
    let estimate = ShapleyEstimate(players: 13, pairs: 256) { $0.map { $0 & 15 == 15 ? 1 : 0 } }
    for player in 0..<13 {
      let expected = player < 4 ? 0.25 : 0
      // Half the time the player closes the four in an order or in its reverse: 0.5 each time.
      let deviation = player < 4 ? 0.25 / 16.0 : 0
      #expect(abs(estimate.values[player] - expected) <= 4 * deviation)
      #expect(abs(estimate.standardErrors[player] - deviation) <= 0.1 * deviation)
    }
    #expect(abs(estimate.values.reduce(0, +) - 1) < Self.tolerance)
  }

  /// Thirteen drivers of the model: estimated, and held against all 8,192 mixes.
  @Test func manyDriversAreEstimated() throws {
    var random = SplitMix64(state: 3)
    let a = try Shipped.scenario("tuyen-quang/resolution-48.yaml")
    let drivers = Array(Driver.all.filter { $0 != .anchors }.shuffled(using: &random).prefix(13))
    let b = a.varied(drivers, using: &random)
    let split = try #require(DriverSplit(a, b, year: 2030))
    #expect(split.method == .sampled(orders: 512))
    let pair = ScenarioPair(a, b, year: 2030)
    let worth = CoalitionRuns(pair: pair).shares(Array(0..<1 << 13))
    let exact = ShapleyValues.exact(worth: worth, players: 13)
    for (contribution, value) in zip(split.contributions, exact) {
      let error = try #require(contribution.standardError)
      // Five standard errors, and rounding where a driver meets no others.
      #expect(abs(contribution.value - value) <= 5 * error + 1e-15, "\(contribution.driver.name)")
      #expect(error < 1e-4)
    }
    let sum = split.contributions.reduce(0) { $0 + $1.value }
    #expect(abs(sum - (worth.last! - worth[0])) < Self.tolerance)
    let again = try #require(DriverSplit(a, b, year: 2030))
    #expect(again.contributions.map(\.value) == split.contributions.map(\.value))
  }
}
