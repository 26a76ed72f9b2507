// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension Goal {
  /// How far a value is on the right side of the bound, in units of the bound; below 0 where it is
  /// on the wrong side.
  func margin(of value: Double) -> Double {
    switch bound {
    case .atLeast(let bound): (value - bound) * weight
    case .atMost(let bound): (bound - value) * weight
    }
  }

  /// 1 over the size of the bound.
  var weight: Double {
    switch bound {
    case .atLeast(let bound), .atMost(let bound): 1 / max(1e-3, abs(bound))
    }
  }
}

extension [Plan.Reach] {
  /// The smallest margin in a projection; `nil` where a figure is not a finite number.
  func margin(in projection: Projection) -> Double? {
    var least = Double.infinity
    for demand in self {
      let goal = demand.goal
      let value = projection.value(goal.indicator, year: goal.year, district: goal.district)!
      guard value.isFinite else { return nil }
      least = Swift.min(least, goal.margin(of: value))
    }
    return least
  }

  /// The demand that is missed most, or met most narrowly.
  ///
  /// - Precondition: there is one.
  func tightest(in projection: Projection) -> Plan.Reach {
    func margin(_ demand: Plan.Reach) -> Double { [demand].margin(in: projection) ?? -.infinity }
    var tightest = self[0]
    for demand in dropFirst() where margin(demand) < margin(tightest) { tightest = demand }
    return tightest
  }

  /// The first year, none before the demands' own, in which every figure is on the right side of
  /// its bound; `nil` where none is until the projection ends or leaves the range of numbers.
  func firstYearMet(in projection: Projection) -> Int? {
    let own = map(\.goal.year).max() ?? projection.scenario.start + 1
    for (year, figures) in zip(projection.years, projection.byYear) {
      guard figures.isFinite else { return nil }
      let values = map { figures[$0.goal.indicator, $0.goal.district] }
      let isMet = zip(self, values).allSatisfy { $0.goal.margin(of: $1) >= 0 }
      if year >= own, isMet { return year }
    }
    return nil
  }
}

extension Projection.Year {
  /// Whether every figure of the year is a finite number.
  var isFinite: Bool {
    ([region] + districts).allSatisfy { figures in
      (0..<Indicators<Double>.slotCount).allSatisfy { figures[slot: $0].isFinite }
    }
  }
}
