// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Two scenarios whose shares in a year are held against each other, and every mix of them.
///
/// A mix takes the values of the second scenario for some drivers and those of the first for the
/// rest. Districts are matched by id. Where the tables name different districts, the spending and
/// the anchors, which refer to them, cannot be separated from the table: they move with
/// `Driver.districts`.
struct ScenarioPair: Sendable {
  /// The scenarios as far as the year; the second in the first one's order of districts.
  let a: Scenario
  let b: Scenario
  let haveSameDistricts: Bool
  /// The drivers in which the scenarios differ.
  let drivers: [Driver]
  /// Those among them that can move the share of the year; bit i of a coalition is `players[i]`.
  let players: [Driver]

  /// - Precondition: both scenarios project `year`.
  init(_ a: Scenario, _ b: Scenario, year: Int) {
    precondition(a.years.contains(year) && b.years.contains(year))
    let positions = a.positions(in: b)
    let ordered = positions.map(b.reordered) ?? b
    haveSameDistricts = positions != nil
    let isTied = positions == nil
    drivers = Driver.all.filter { $0.counts(isTied, a, ordered) }
    self.a = a.cut(to: year)
    self.b = ordered.cut(to: year)
    let (cutA, cutB) = (self.a, self.b)
    players = drivers.filter { $0.counts(isTied, cutA, cutB) }
  }

  /// The mix in which the players of a coalition take the second scenario's values.
  func mix(_ coalition: Int) -> Scenario {
    var mix = a
    for (bit, driver) in players.enumerated() where coalition >> bit & 1 == 1 {
      driver.copy(from: b, to: &mix)
      if driver == .districts, !haveSameDistricts {
        (mix.investments, mix.anchors) = (b.investments, b.anchors)
      }
    }
    return mix
  }

  /// The bits of the players that change how many steps or districts a run has; mixes that agree
  /// in them can run side by side.
  var shape: Int {
    players.enumerated().reduce(0) { bits, player in
      switch player.element {
      case .horizon, .steps: bits | 1 << player.offset
      case .districts where !haveSameDistricts: bits | 1 << player.offset
      default: bits
      }
    }
  }
}

extension Driver {
  /// Whether the driver counts between two scenarios.
  ///
  /// - Parameter isTied: whether spending and anchors move with the districts.
  fileprivate func counts(_ isTied: Bool, _ a: Scenario, _ b: Scenario) -> Bool {
    guard isTied else { return differs(between: a, and: b) }
    return switch self {
    case .spending, .anchors: false
    case .districts: true
    default: differs(between: a, and: b)
    }
  }
}
