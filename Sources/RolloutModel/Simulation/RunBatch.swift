// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Runs of one scenario side by side, which differ in parameters, amounts and anchors.
///
/// Made once and used for batch after batch, so that a run allocates nothing.
package struct RunBatch: Sendable {
  /// A value for each run.
  package typealias Number = Lanes<SIMD16<Double>>

  /// The number of runs.
  package static let width = Number.count

  /// What the runs are made with; those of the scenario until they are changed.
  package var parameters: Parameters<Number> {
    _read { yield simulation.parameters }
    _modify { yield &simulation.parameters }
  }
  /// In the order of the scenario's anchors.
  package var anchors: [AnchorFigures<Number>]
  /// By how much the planned amounts of each layer are multiplied; 1 until changed.
  package var multipliers: InlineArray<7, Number> {
    didSet { simulation.plan = shares.plan(multipliers: multipliers) }
  }

  private var simulation: Simulation<Number>
  private var districts: [Indicators<Number>]
  private let shares: ProgrammeShares
  private let start: Int

  /// - Parameter lastYear: how far the runs go; amounts and anchors beyond do not matter.
  package init(_ scenario: Scenario, lastYear: Int) {
    precondition(lastYear > scenario.start)
    var reaching = scenario
    reaching.end = lastYear
    start = scenario.start
    multipliers = InlineArray(repeating: 1)
    anchors = scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) }
    shares = ProgrammeShares(reaching)
    districts = Array(repeating: Indicators(), count: scenario.districts.count)
    simulation = Simulation(
      figures: scenario.districts.map { $0.figures.converted() },
      parameters: scenario.parameters.converted(),
      plan: shares.plan(multipliers: multipliers), funded: shares.funded, anchors: anchors,
      stepsPerYear: scenario.stepsPerYear)
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
  package mutating func project(_ figures: [Figure], _ take: (Int, Number) -> Void) {
    let isAsked = { (year: Int) in figures.contains { $0.year == year } }
    simulation.restart(anchors: anchors, next: isAsked(start + 1))
    for year in start + 1...start + shares.yearCount {
      simulation.advanceYear(recorded: isAsked(year), next: isAsked(year + 1))
      guard isAsked(year) else { continue }
      simulation.describe(in: &districts)
      for (i, figure) in figures.enumerated() where figure.year == year {
        let value =
          figure.district.map { districts.value(at: $0, slot: figure.slot) }
          ?? simulation.regionValue(slot: figure.slot, districts)
        take(i, value)
      }
    }
  }
}
