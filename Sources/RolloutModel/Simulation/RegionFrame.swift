// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What the districts of a simulation share.
///
/// The region at two times, a step apart, stands in moments that take turns, so that none is copied.
struct RegionFrame<V: ModelNumber>: Sendable {
  var run: RunConstants<V>
  /// Totals of the year so far.
  var year = RegionFlows<V>()

  init(_ run: RunConstants<V>) { self.run = run }

  typealias Cells = AlignedArray<DistrictCell<V>>.Records

  /// One step, in the page's order: completions, then every state with what it depends on held
  /// at the start, then the rates at the end.
  @inline(__always)
  mutating func step(
    _ cells: Cells, count: Int, _ anchors: [AnchorFigures<V>],
    from before: UnsafeMutablePointer<Moment<V>>, to now: UnsafeMutablePointer<Moment<V>>, at t: V,
    plannedInRegion: borrowing InlineArray<7, V>, rates use: RateUse
  ) {
    var growth = before.pointee.growth
    growth.advance(by: run.step)
    now.pointee = Moment(at: t, growth: growth, run)
    let absorbed = RegionAbsorption(planned: plannedInRegion, run, before.pointee)
    for d in 0..<count {
      cells[d].pointee.advance(
        run, before.pointee, absorbedInRegion: absorbed, addsFlows: use.isAdded)
      measure(&cells[d].pointee, at: d, now, anchors, rates: use)
    }
    settle(cells, count: count, now, rates: use)
    if use.isAdded { year.addEnergy(from: before.pointee, to: now.pointee, run) }
  }

  /// Takes up what a district can serve and asks for, and its own rates.
  @inline(__always)
  func measure(
    _ cell: inout DistrictCell<V>, at position: Int, _ now: UnsafeMutablePointer<Moment<V>>,
    _ anchors: [AnchorFigures<V>], rates use: RateUse
  ) {
    cell.measure(run)
    now.pointee.add(cell)
    guard use.isAny else { return }
    now.pointee.addMarket(cell)
    let rates = cell.ownRates(run, now.pointee, anchors, at: position)
    if use.isAdded { cell.year.rates.addOwn(rates) }
    if use.isKept { cell.rates = rates }
  }

  /// Settles demand and supply of the region, and adds what that brings to each district.
  @inline(__always)
  func settle(
    _ cells: Cells, count: Int, _ now: UnsafeMutablePointer<Moment<V>>, rates use: RateUse
  ) {
    now.pointee.settle(run)
    guard use.isAny else { return }
    now.pointee.settleMarket(run)
    for d in 0..<count {
      let market = cells[d].pointee.capacityMarket(run, now.pointee)
      if use.isAdded { cells[d].pointee.year.rates.add(market) }
      if use.isKept { cells[d].pointee.rates.add(market) }
    }
  }
}

/// Totals of a year that belong to the region as a whole.
struct RegionFlows<V: ModelNumber>: Sendable {
  /// MWh.
  var dataCentres: V = 0
  /// MWh.
  var networks: V = 0
  /// t.
  var emissions: V = 0

  /// M12 for one step.
  @inline(__always)
  mutating func addEnergy(
    from before: borrowing Moment<V>, to now: borrowing Moment<V>,
    _ run: borrowing RunConstants<V>
  ) {
    let dataCentreStep = Energy.dataCentres(
      meanLoad: 0.5 * (before.load + now.load), run.p.dataCentre, step: run.h)
    let networkStep = run.halfStep * 1e-3 * (before.networkLoad + now.networkLoad)
    dataCentres += dataCentreStep
    networks += networkStep
    emissions += Energy.emissions(
      electricity: dataCentreStep + networkStep, run.p.energy,
      level: before.growth.emissions * run.emissionsInHalfStep)
  }
}
