// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// A run of the model, year by year, in the number type `V`.
///
/// Everything is allocated when the run is set up; a step allocates nothing and cannot fail.
package struct Simulation<V: ModelNumber>: Sendable {
  let stepsPerYear: Int
  /// Billion VND a year; a change holds from the next year on.
  package var plan: SpendingPlan<V>
  private let funded: FundedLayers
  private let figures: [DistrictFigures<V>]
  private(set) var anchors: [AnchorFigures<V>]
  private(set) var run: RunConstants<V>
  var cells: [DistrictCell<V>]
  /// The region at the time reached.
  var now: Moment<V>
  /// Steps taken so far.
  var steps = 0
  /// Totals of the region in the year so far.
  var year = RegionFlows<V>()

  /// A run at its start, t = 0.
  ///
  /// - Parameter funded: where the plan may have amounts above 0, in any plan that is set later.
  /// - Precondition: `figures` is not empty and as long as the plan has districts; states stand
  ///   strictly inside their bounds (`DistrictColumn.inside`); each anchor's district exists.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD8<Double>>)
  @specialized(where V == Lanes<SIMD16<Double>>)
  @specialized(where V == Traced)
  @specialized(where V == Dual)
  package init(
    figures: [DistrictFigures<V>], parameters: Parameters<V>, plan: SpendingPlan<V>,
    funded: FundedLayers = .all, anchors: [AnchorFigures<V>], stepsPerYear: Int
  ) {
    precondition(!figures.isEmpty && figures.count == plan.districtCount)
    precondition(anchors.allSatisfy { figures.indices.contains($0.district) })
    let run = RunConstants(parameters, districts: figures, stepsPerYear: stepsPerYear)
    self.stepsPerYear = stepsPerYear
    self.plan = plan
    self.funded = funded
    self.figures = figures
    self.anchors = anchors
    self.run = run
    cells = figures.map { DistrictCell($0, run) }
    now = Moment(at: 0, growth: TimeFactors(parameters, over: 0), run)
    begin()
  }

  /// Goes back to the start, with other parameters and anchors; allocates nothing.
  ///
  /// - Precondition: there are as many anchors, in the same districts.
  @specialized(where V == Lanes<SIMD16<Double>>)
  package mutating func restart(
    parameters: Parameters<V>, anchors: [AnchorFigures<V>]
  ) {
    precondition(anchors.count == self.anchors.count)
    run = RunConstants(parameters, districts: figures, stepsPerYear: stepsPerYear)
    self.anchors = anchors
    for d in cells.indices { cells[d] = DistrictCell(figures[d], run) }
    steps = 0
    year = RegionFlows()
    now = Moment(at: 0, growth: TimeFactors(parameters, over: 0), run)
    begin()
  }

  /// The rates at the start.
  private mutating func begin() {
    Self.measure(&cells, run, &now)
    Self.updateRates(&cells, run, now, anchors)
  }

  /// Years completed so far.
  package var yearsCompleted: Int { steps / stepsPerYear }

  /// Runs one year.
  ///
  /// - Precondition: the plan reaches that far.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD8<Double>>)
  @specialized(where V == Lanes<SIMD16<Double>>)
  @specialized(where V == Traced)
  @specialized(where V == Dual)
  package mutating func advanceYear() {
    let totals = beginYear()
    for s in 1...stepsPerYear { step(plannedInRegion: totals, endsYear: s == stepsPerYear) }
  }

  /// Clears the totals and takes up the year's amounts; returns their sums over the districts.
  private mutating func beginYear() -> InlineArray<7, V> {
    precondition(yearsCompleted < plan.yearCount)
    year = RegionFlows()
    var totals = InlineArray<7, V>(repeating: 0)
    for d in cells.indices {
      cells[d].year = YearFlows()
      cells[d].year.rates.add(cells[d].rates, times: 0.5)
      cells[d].fund(funded[yearsCompleted, d])
      for l in 0..<Layer.count {
        let amount = plan[yearsCompleted, Layer(rawValue: l)!, d]
        cells[d].planned[l] = amount
        totals[l].gather(amount)
      }
    }
    return totals
  }
}
