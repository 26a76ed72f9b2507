// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Simulation {
  /// One step, in the page's order: completions, then every state with what it depends on held
  /// at the start, then the rates at the end.
  @inline(__always)
  mutating func step(plannedInRegion: borrowing InlineArray<7, V>) {
    let before = now
    Self.advanceStates(&cells, run, before, plannedInRegion: plannedInRegion)
    steps += 1
    now = Moment(run.p, at: V(Double(steps) / Double(stepsPerYear)))
    Self.measure(&cells, run, &now)
    Self.updateRates(&cells, run, now, anchors)
    year.addEnergy(from: before, to: now, run)
  }

  /// Moves the states of every district to the end of the step.
  @inline(__always)
  private static func advanceStates(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>,
    _ now: borrowing Moment<V>, plannedInRegion: borrowing InlineArray<7, V>
  ) {
    var span = cells.mutableSpan
    for d in 0..<span.count { span[d].advance(run, now, plannedInRegion: plannedInRegion) }
  }

  /// Sums up what the districts can serve, and settles demand and supply of the region.
  @inline(__always)
  static func measure(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>, _ now: inout Moment<V>
  ) {
    var firms: V = 0
    var people: V = 0
    var span = cells.mutableSpan
    for d in 0..<span.count {
      span[d].measure(run)
      let figures = span[d].constants.figures
      let state = span[d].state
      now.usable.gather(span[d].usable)
      now.free.gather(span[d].free)
      now.networkLoad.gather(span[d].networkLoad(run, now))
      firms.gather(figures.enterprises * state.cloudUse)
      people.gather(figures.population * now.population * state.takeup[1])
    }
    now.settle(run.p, firms: firms, people: people)
  }

  /// The rates at the time reached; the step that ends there is added to the year.
  @inline(__always)
  static func updateRates(
    _ cells: inout [DistrictCell<V>], _ run: borrowing RunConstants<V>,
    _ now: borrowing Moment<V>, _ anchors: [AnchorFigures<V>]
  ) {
    var span = cells.mutableSpan
    for d in 0..<span.count {
      var rates = span[d].currentRates(run, now)
      for anchor in anchors where anchor.district == d {
        rates.electronics += Core.anchor(anchor, time: now.t) * anchor.presence
      }
      span[d].addSectors(to: &rates, run, now)
      span[d].year.valueAdded.add(span[d].rates, rates, halfStep: run.halfStep)
      span[d].rates = rates
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
      electricity: dataCentreStep + networkStep, run.p.energy, middle: before.t + run.halfStep)
  }
}
