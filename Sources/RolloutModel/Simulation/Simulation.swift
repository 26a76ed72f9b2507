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
  private let figures: AlignedArray<DistrictFigures<V>>
  private(set) var anchors: [AnchorFigures<V>]
  var cells: AlignedArray<DistrictCell<V>>
  /// The only record: the region.
  private var region: AlignedArray<RegionFrame<V>>
  /// The region at the time reached, and a step before or after it, by turns.
  private var moments: AlignedArray<Moment<V>>
  /// Steps taken so far.
  private(set) var steps = 0
  /// Whether the rates at the time reached were asked for.
  private var hasRates = false

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
    let aligned = AlignedArray(figures)
    let run = RunConstants(parameters, districts: aligned, stepsPerYear: stepsPerYear)
    self.stepsPerYear = stepsPerYear
    self.plan = plan
    self.funded = funded
    self.figures = aligned
    self.anchors = anchors
    cells = AlignedArray(figures.map { DistrictCell($0, run) })
    region = AlignedArray(CollectionOfOne(RegionFrame(run)))
    let start = Moment(at: 0, growth: TimeFactors(run.p, over: 0), run)
    moments = AlignedArray([start, start])
    begin()
    clearYear(cells.uniqueRecords())
  }

  /// What the run is made with; a change holds from the next restart on.
  package var parameters: Parameters<V> {
    _read { yield region[0].run.p }
    _modify { yield &region.uniqueRecords()[0].pointee.run.p }
  }

  /// Goes back to the start, with other anchors; allocates nothing.
  ///
  /// - Parameter next: whether the figures of the first year are asked for.
  /// - Precondition: there are as many anchors, in the same districts.
  @specialized(where V == Lanes<SIMD16<Double>>)
  package mutating func restart(anchors: [AnchorFigures<V>], next: Bool) {
    precondition(anchors.count == self.anchors.count)
    self.anchors = anchors
    let (cells, region) = (cells.uniqueRecords(), region.uniqueRecords()[0])
    region.pointee.run.derive(figures)
    for d in figures.indices {
      cells[d].pointee.restart(figures.records[d].pointee, region.pointee.run)
    }
    steps = 0
    moments.uniqueRecords()[0].pointee = Moment(
      at: 0, growth: TimeFactors(region.pointee.run.p, over: 0), region.pointee.run)
    begin(keepsRates: next)
  }

  /// What follows from the states at the start.
  private mutating func begin(keepsRates: Bool = true) {
    let use = RateUse(isAdded: false, isKept: keepsRates)
    let (cells, now) = (cells.uniqueRecords(), moments.uniqueRecords()[0])
    let region = region.records[0]
    for d in figures.indices {
      region.pointee.measure(&cells[d].pointee, at: d, now, anchors, rates: use)
    }
    region.pointee.settle(cells, count: figures.count, now, rates: use)
    hasRates = keepsRates
  }

  /// What stays the same during the run.
  var run: RunConstants<V> { _read { yield region[0].run } }

  /// The region at the time reached.
  var now: Moment<V> { _read { yield moments[steps & 1] } }

  /// Totals of the region in the year so far.
  var year: RegionFlows<V> { _read { yield region[0].year } }

  /// Years completed so far.
  package var yearsCompleted: Int { steps / stepsPerYear }

  /// Runs one year.
  ///
  /// What a year brings changes no state, so it need not be worked out where nobody asks for it.
  ///
  /// - Parameters:
  ///   - recorded: whether the year's figures are asked for.
  ///   - next: whether those of the next year are, which begin with the rates at its start.
  /// - Precondition: the plan reaches that far; for a recorded year, `next` or `recorded` held the
  ///   year before.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD8<Double>>)
  @specialized(where V == Lanes<SIMD16<Double>>)
  @specialized(where V == Traced)
  @specialized(where V == Dual)
  package mutating func advanceYear(recorded: Bool = true, next: Bool = true) {
    precondition(yearsCompleted < plan.yearCount && (hasRates || !recorded))
    let (cells, region) = (cells.uniqueRecords(), region.uniqueRecords()[0])
    let moments = moments.uniqueRecords()
    if recorded { clearYear(cells) }
    let totals = takeUpAmounts(cells)
    for s in 1...stepsPerYear {
      steps += 1
      region.pointee.step(
        cells, count: figures.count, anchors, from: moments[(steps - 1) & 1],
        to: moments[steps & 1], at: V(Double(steps) / Double(stepsPerYear)),
        plannedInRegion: totals,
        rates: RateUse(isAdded: recorded, isKept: s == stepsPerYear && (recorded || next)))
    }
    hasRates = recorded || next
  }

  /// Clears the totals of a year.
  private mutating func clearYear(_ cells: AlignedArray<DistrictCell<V>>.Records) {
    region.uniqueRecords()[0].pointee.year = RegionFlows()
    for d in figures.indices { cells[d].pointee.clearYear() }
  }

  /// Takes up the year's amounts; returns their sums over the districts.
  private func takeUpAmounts(_ cells: AlignedArray<DistrictCell<V>>.Records)
    -> InlineArray<7, V>
  {
    var totals = InlineArray<7, V>(repeating: 0)
    for d in figures.indices {
      let cell = cells[d]
      cell.pointee.fund(funded[yearsCompleted, d])
      for l in 0..<Layer.count where cell.pointee.isFunded(l) {
        let amount = plan[yearsCompleted, Layer(rawValue: l)!, d]
        cell.pointee.planned[l] = amount
        totals[l].gather(amount)
      }
    }
    return totals
  }
}
