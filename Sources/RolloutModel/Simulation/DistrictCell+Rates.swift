// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension DistrictCell {
  /// What the district can serve (M4), and its readiness (M7), from the states reached.
  @inline(__always)
  mutating func measure(_ run: borrowing RunConstants<V>) {
    usable = Cloud.usable(
      vcpu: state.cloudVCPU, kw: state.dataCentreKW, vcpuPerKW: run.p.cloud.vcpuPerKW,
      smoothness: run.p.numerics.smoothness)
    free = Cloud.free(kw: state.dataCentreKW, usable: usable, vcpuPerKW: run.p.cloud.vcpuPerKW)
    readiness = Readiness.index(
      state.levels(quality5G: run.p.readiness.quality5G), run.readiness)
  }

  /// Electricity of the networks, kWh a year: sum_k kwh_per_user c_k users_k (M12).
  @inline(__always)
  func networkLoad(_ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>) -> V {
    let households = constants.figures.households * now.households
    let people = constants.figures.population * now.population
    return run.p.fibre.kwhPerUser * (state.coverage[0] * households)
      + run.p.mobile4G.kwhPerUser * (state.coverage[1] * people)
      + run.p.mobile5G.kwhPerUser * (state.coverage[2] * people)
  }

  /// Yearly rates of value added at the time `now` (M9 to M11), anchors left out.
  @inline(__always)
  func currentRates(_ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>)
    -> ValueAdded<V>
  {
    let figures = constants.figures
    var rates = ValueAdded<V>()
    rates.electronics = figures.vaElectronics * now.electronics
    rates.telecom =
      run.p.ict.telecomShare * figures.vaICT
      * Core.growth(revenue: revenue(run, now), atStart: constants.revenueAtStart)
    rates.otherICT = (1 - run.p.ict.telecomShare) * figures.vaICT * V.exp(state.ictGrowth)
    rates.cloud = Core.cloud(
      run.p.cloud, vcpu: now.served * now.demand * (usable / now.usable),
      priceLevel: now.cloudPrice)
    rates.colocation = Core.colocation(
      run.p.dataCentre, kw: now.leased * (free / V.maximum(Cloud.floor(), now.free)))
    return rates
  }

  /// Completes the rates with the sectors outside the core and with GRDP.
  @inline(__always)
  func addSectors(
    to rates: inout ValueAdded<V>, _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    let figures = constants.figures
    let gain = V.exp(state.productivity - constants.productivityAtStart)
    let agriculture = figures.vaAgriculture * now.agriculture
    let industry = figures.vaIndustry * now.industry * gain
    let services = figures.vaServices * now.services * gain
    let other = figures.vaOther * now.other
    rates.agriculture = state.digitalised[0] * agriculture
    rates.industry = state.digitalised[1] * industry
    rates.services = state.digitalised[2] * services
    rates.grdp = ValueAdded.grdp(
      valueAdded: rates.core + (agriculture + industry + services) + other, run.p.economy)
  }

  @inline(__always)
  private func revenue(_ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>) -> V {
    Core.revenue(
      run.p, fibre: state.takeup[0], mobile4G: state.takeup[1], mobile5G: state.takeup[2],
      households: constants.figures.households * now.households,
      people: constants.figures.population * now.population, trend: now.arpu)
  }
}
