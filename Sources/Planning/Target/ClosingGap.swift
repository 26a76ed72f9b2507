// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The core value added, over what a projection has, that would lift the digital share to a target.
///
/// With x more in the core, digital value added rises by x and GRDP by x/(1 - product taxes), so
/// that x = (T GRDP - digital)/(1 - T/(1 - product taxes)).
package struct ClosingGap: Sendable {
  package let year: Int
  /// Position of the district whose share it is; `nil` is the region.
  package let district: Int?
  /// The share asked for.
  package let target: Double
  /// Billion VND in that year, and the same over GRDP without it.
  package let valueAdded: Double
  package let partOfGRDP: Double

  /// For the first demand on a digital share that is missed; `nil` where there is none, or where
  /// no amount would do, since product taxes grow as well.
  init?(_ reach: [Plan.Reach], _ projection: Projection) {
    let missed = reach.first { demand in
      guard case .atLeast = demand.goal.bound else { return false }
      return demand.goal.indicator == .digitalShare
        && demand.goal.margin(of: projection.value(of: demand.goal)) < 0
    }
    guard let goal = missed?.goal, case .atLeast(let target) = goal.bound,
      let position = projection.years.firstIndex(of: goal.year)
    else { return nil }
    let year = projection.byYear[position]
    let figures = goal.district.map { year.districts[$0] } ?? year.region
    let taxes = projection.scenario.parameters.economy.productTaxes
    let growth = 1 - target / (1 - taxes)
    guard growth > 0, figures.grdp > 0 else { return nil }
    self.year = goal.year
    self.target = target
    district = goal.district
    valueAdded = (target * figures.grdp - figures.digitalValueAdded) / growth
    partOfGRDP = valueAdded / figures.grdp
  }
}
