// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The figure of one year that shows what a plan has done.
package struct AimFigure: Sendable {
  package let indicator: Indicator
  package let year: Int
  /// Position of a district; `nil` is the region.
  package let district: Int?
  /// Whether the lowest of all districts counts.
  package let isLowest: Bool

  /// The figure of a plan's aim; aims over several years are looked at in the last, and the least
  /// spending by the digital share.
  package init(_ plan: Plan) {
    let end = plan.scenario.end
    switch plan.aim {
    case .maximise(let indicator, let year, let district):
      self.init(indicator, year, district)
    case .maximiseLowest(let indicator, let year):
      self.init(indicator, year, isLowest: true)
    case .maximiseMean(let indicator), .maximiseDiscounted(let indicator, rate: _):
      self.init(indicator, end)
    case .maximiseMargin:
      let goal = plan.reach[0].goal
      self.init(goal.indicator, goal.year, goal.district)
    case .minimiseSpending: self.init(.digitalShare, end)
    }
  }

  private init(
    _ indicator: Indicator, _ year: Int, _ district: Int? = nil, isLowest: Bool = false
  ) {
    self.indicator = indicator
    self.year = year
    self.district = district
    self.isLowest = isLowest
  }

  /// The figure in a projection, some years later than its own.
  ///
  /// - Precondition: the projection reaches that far.
  package func value(in projection: Projection, yearsOn: Int = 0) -> Double {
    guard isLowest else {
      return projection.value(indicator, year: year + yearsOn, district: district)!
    }
    return projection.scenario.districts.indices.map {
      projection.value(indicator, year: year + yearsOn, district: $0)!
    }.min()!
  }
}
