// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Simulation {
  /// One step, in the page's order: completions, then every state with what it depends on held
  /// at the start, then the rates at the end.
  @inline(__always)
  mutating func step(plannedInRegion: borrowing InlineArray<7, V>, endsYear: Bool) {
    let before = now
    steps += 1
    var growth = before.growth
    growth.advance(by: run.step)
    now = Moment(at: V(Double(steps) / Double(stepsPerYear)), growth: growth, run)
    Self.advance(&cells, run, from: before, to: &now, plannedInRegion: plannedInRegion)
    Self.updateRates(&cells, run, now, anchors, keepsRates: endsYear)
    year.addEnergy(from: before, to: now, run)
  }

  /// Moves the states of every district to the end of the step, and sums up what they can serve.
  @inline(__always)
  private static func advance(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>,
    from before: borrowing Moment<V>, to now: inout Moment<V>,
    plannedInRegion: borrowing InlineArray<7, V>
  ) {
    let absorbed = RegionAbsorption(planned: plannedInRegion, run, before)
    var span = cells.mutableSpan
    for d in 0..<span.count {
      span[d].advance(run, before, absorbedInRegion: absorbed)
      span[d].measure(run)
      now.add(span[d])
    }
    now.settle(run)
  }

  /// Sums up what the districts can serve, and settles demand and supply of the region.
  @inline(__always)
  static func measure(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>, _ now: inout Moment<V>
  ) {
    var span = cells.mutableSpan
    for d in 0..<span.count {
      span[d].measure(run)
      now.add(span[d])
    }
    now.settle(run)
  }

  /// The rates at the time reached, which are added to the year, and kept at its end.
  @inline(__always)
  static func updateRates(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>,
    _ now: borrowing Moment<V>, _ anchors: [AnchorFigures<V>], keepsRates: Bool = true
  ) {
    var span = cells.mutableSpan
    for d in 0..<span.count {
      var rates = span[d].currentRates(run, now)
      for anchor in anchors where anchor.district == d {
        rates.electronics += Core.anchor(anchor, time: now.t) * anchor.presence
      }
      span[d].addSectors(to: &rates, run, now)
      span[d].year.rates.add(rates)
      if keepsRates { span[d].rates = rates }
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
