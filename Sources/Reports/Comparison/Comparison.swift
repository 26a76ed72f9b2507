// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Several projections at one year, held against the first.
package struct Comparison: Sendable {
  package let projections: [Projection]
  package let year: Int

  /// Why projections cannot be compared.
  package enum Obstacle: Error, Sendable, Equatable {
    /// The definitions of the digital economy differ, between the first scenario and another.
    case definitions(first: Scenario, other: Scenario)
    /// A projection does not reach the year.
    case year(Int, notIn: Scenario)
    /// No year is projected by all of them.
    case noCommonYear
  }

  /// - Parameters:
  ///   - projections: two or more.
  ///   - year: a projected year of all of them; by default the last that all have.
  ///   - acrossDefinitions: whether their definitions may differ.
  package init(
    _ projections: [Projection], year: Int? = nil, acrossDefinitions: Bool = false
  ) throws(Obstacle) {
    precondition(projections.count >= 2)
    let first = projections[0].scenario
    if !acrossDefinitions,
      let other = projections.first(where: { $0.scenario.definition != first.definition })
    {
      throw .definitions(first: first, other: other.scenario)
    }
    let last = projections.map { $0.scenario.end }.min()!
    if let short = projections.first(where: { !$0.scenario.years.contains(year ?? last) }) {
      if let year { throw .year(year, notIn: short.scenario) }
      throw .noCommonYear
    }
    self.projections = projections
    self.year = year ?? last
  }

  /// Whether the scenarios follow different definitions of the digital economy.
  package var isAcrossDefinitions: Bool {
    projections.contains { $0.scenario.definition != projections[0].scenario.definition }
  }
}

extension Projection {
  /// Public money planned from the first projected year to `year`, billion VND.
  package func publicSpending(to year: Int) -> Double {
    let spending = Indicator.named["spending"]!
    return zip(years, byYear).filter { $0.0 <= year }
      .reduce(0) { $0 + $1.1.region[slot: spending.slot] }
  }
}
