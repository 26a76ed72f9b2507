// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The difference of two scenarios' shares in a year, laid to what differs in their inputs.
///
/// Each driver gets its Shapley value: what the share gains when the driver changes from the
/// first scenario's values to the second's, averaged over all orders in which the drivers can
/// change. The values add up to the difference, a driver without influence gets 0, and swapping
/// the scenarios swaps the signs.
package struct DriverSplit: Sendable {
  /// One for each driver that differs, in the order of `Driver.all`.
  package let contributions: [Contribution]
  package let method: Method
  /// Whether the scenarios name the same districts; where they do not, spending and anchors count
  /// with `Driver.districts`.
  package let haveSameDistricts: Bool

  /// What a driver contributes, as a difference of shares.
  package struct Contribution: Sendable {
    package let driver: Driver
    package let value: Double
    /// The standard error of an estimate; `nil` where the value is exact.
    package let standardError: Double?
  }

  /// How the values were found.
  package enum Method: Sendable, Equatable {
    /// From all mixes of the two scenarios.
    case exact(runs: Int)
    /// From drawn orders, each with its reverse.
    case sampled(orders: Int)
  }

  /// The most drivers for which all mixes are run: 4,096 of them.
  package static let mostExact = 12
  /// How many orders are drawn beyond; with their reverses they are twice as many.
  private static let drawnOrders = 256

  /// `nil` where a mix of the scenarios leads beyond the range of numbers.
  ///
  /// - Precondition: both scenarios project `year`.
  package init?(_ a: Scenario, _ b: Scenario, year: Int) {
    let pair = ScenarioPair(a, b, year: year)
    let runs = CoalitionRuns(pair: pair)
    let count = pair.players.count
    var values: [Double]
    var errors: [Double?]
    if count <= Self.mostExact {
      values = ShapleyValues.exact(worth: runs.shares(Array(0..<1 << count)), players: count)
      errors = Array(repeating: nil, count: count)
      method = .exact(runs: 1 << count)
    } else {
      let estimate = ShapleyEstimate(players: count, pairs: Self.drawnOrders, worth: runs.shares)
      (values, errors) = (estimate.values, estimate.standardErrors)
      method = .sampled(orders: 2 * Self.drawnOrders)
    }
    guard values.allSatisfy(\.isFinite) else { return nil }
    haveSameDistricts = pair.haveSameDistricts
    contributions = pair.drivers.map { driver in
      let player = pair.players.firstIndex(of: driver)
      return Contribution(
        driver: driver, value: player.map { values[$0] } ?? 0,
        standardError: player.flatMap { errors[$0] })
    }
  }
}
