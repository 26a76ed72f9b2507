// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Runs of one scenario side by side, which differ in parameters, amounts and anchors.
package struct RunBatch: Sendable {
  /// A value for each run.
  package typealias Number = Lanes<SIMD16<Double>>

  /// The number of runs.
  package static let width = Number.count

  /// What the runs are made with; those of the scenario until they are changed.
  package var parameters: Parameters<Number>
  /// By how much the planned amounts of each layer are multiplied; 1 until changed.
  package var multipliers: InlineArray<7, Number>
  /// In the order of the scenario's anchors.
  package var anchors: [AnchorFigures<Number>]

  private let figures: [DistrictFigures<Number>]
  private let shares: ProgrammeShares
  private let start: Int
  private let stepsPerYear: Int

  /// - Parameter lastYear: how far the runs go; amounts and anchors beyond do not matter.
  package init(_ scenario: Scenario, lastYear: Int) {
    precondition(lastYear > scenario.start)
    var reaching = scenario
    reaching.end = lastYear
    parameters = scenario.parameters.converted()
    multipliers = InlineArray(repeating: 1)
    anchors = scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) }
    figures = scenario.districts.map { $0.figures.converted() }
    shares = ProgrammeShares(reaching)
    start = scenario.start
    stepsPerYear = scenario.stepsPerYear
  }

  /// A figure to be read off a run.
  package struct Figure: Sendable, Equatable {
    /// Position in `Indicators`.
    package var slot: Int
    package var year: Int
    /// `nil` is the region.
    package var district: Int?

    package init(_ indicator: Indicator, year: Int, district: Int?) {
      slot = indicator.slot
      self.year = year
      self.district = district
    }
  }

  /// Makes the runs and hands over each figure of `figures` as its year comes, by its position.
  ///
  /// - Precondition: the figures' years lie after the start and not after the last year.
  package func project(_ figures: [Figure], _ take: (Int, Number) -> Void) {
    var simulation = Simulation<Number>(
      figures: self.figures, parameters: parameters, plan: shares.plan(multipliers: multipliers),
      anchors: anchors, stepsPerYear: stepsPerYear)
    for position in 0..<shares.yearCount {
      simulation.advanceYear()
      let year = start + 1 + position
      guard figures.contains(where: { $0.year == year }) else { continue }
      let districts = self.figures.indices.map { simulation.indicators(district: $0) }
      let region = simulation.regionIndicators(districts)
      for (i, figure) in figures.enumerated() where figure.year == year {
        take(i, (figure.district.map { districts[$0] } ?? region)[slot: figure.slot])
      }
    }
  }
}
