// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What a scenario leads to: every indicator, year by year, for the region and its districts.
package struct Projection: Sendable {
  package let scenario: Scenario
  /// The projected calendar years.
  package let years: [Int]
  /// The states at the end of the start year; flows and results of a year are 0 here.
  package let start: Year
  /// One entry for each of `years`.
  package let byYear: [Year]

  /// The figures of one year.
  package struct Year: Sendable {
    package var region: Indicators<Double>
    /// In the order of the scenario's districts.
    package var districts: [Indicators<Double>]
  }

  /// Runs a scenario.
  package init(_ scenario: Scenario) {
    var simulation = Simulation<Double>(scenario)
    var byYear: [Year] = []
    let start = simulation.figures
    for _ in scenario.years {
      simulation.advanceYear()
      byYear.append(simulation.figures)
    }
    self.scenario = scenario
    self.start = start
    self.byYear = byYear
    years = Array(scenario.years)
  }

  /// The series of an indicator over the projected years; the region's without a district.
  package func series(_ indicator: Indicator, district: Int? = nil) -> [Double] {
    byYear.map { $0[indicator, district] }
  }

  /// The value of an indicator in a projected year, or `nil` for a year outside the projection.
  package func value(_ indicator: Indicator, year: Int, district: Int? = nil) -> Double? {
    guard let position = years.firstIndex(of: year) else { return nil }
    return byYear[position][indicator, district]
  }

  /// Whether every figure is a finite number. Inputs of absurd size can overflow.
  package var isFinite: Bool {
    byYear.allSatisfy { year in
      ([year.region] + year.districts).allSatisfy { figures in
        (0..<Indicators<Double>.slotCount).allSatisfy { figures[slot: $0].isFinite }
      }
    }
  }
}

extension Projection.Year {
  /// The value of an indicator for a district, or for the region.
  package subscript(indicator: Indicator, district: Int?) -> Double {
    (district.map { districts[$0] } ?? region)[slot: indicator.slot]
  }
}

extension Simulation where V == Double {
  /// A run of a scenario, at its start.
  package init(_ scenario: Scenario) {
    let shares = ProgrammeShares(scenario)
    self.init(
      figures: scenario.districts.map(\.figures), parameters: scenario.parameters,
      plan: shares.plan(multipliers: InlineArray(repeating: 1)), funded: shares.funded,
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
  }

  /// The figures of the year just run, or the states at the start.
  fileprivate var figures: Projection.Year {
    let districts = cells.indices.map { indicators(district: $0) }
    return Projection.Year(region: regionIndicators(districts), districts: districts)
  }
}
