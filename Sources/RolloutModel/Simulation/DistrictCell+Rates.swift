// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension DistrictCell {
  /// What the district can serve (M4), and its readiness (M7), from the states reached.
  @inline(__always)
  mutating func measure(_ run: borrowing RunConstants<V>) {
    usable = Cloud.smoothMinimum(
      state.cloudVCPU, state.dataCentreKW * run.p.cloud.vcpuPerKW, run.smoothness)
    free = Cloud.free(kw: state.dataCentreKW, usable: usable, kwPerVCPU: run.kwPerVCPU)
    let logs = Readiness.logarithms(state.levels(quality5G: run.p.readiness.quality5G))
    logSkills = logs.skills
    readiness = Readiness.index(logs, run.readiness)
  }

  /// Yearly rates of value added at the time `now` (M9 to M11), apart from what the market for
  /// capacity brings.
  ///
  /// - Parameter anchors: all anchors of the region; those of the district at `position` count.
  @inline(__always)
  func ownRates(
    _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>, _ anchors: [AnchorFigures<V>],
    at position: Int
  ) -> ValueAdded<V> {
    var rates = ValueAdded<V>()
    rates.electronics = constants.vaElectronics * now.growth.electronics
    for anchor in anchors where anchor.district == position {
      rates.electronics += Core.anchor(anchor, time: now.t) * anchor.presence
    }
    let mobile = V.fused(
      constants.telecom[1], state.takeup[1], constants.telecom[2] * state.takeup[2])
    rates.telecom = V.fused(
      now.fibreRevenue, constants.telecom[0] * state.takeup[0],
      V.fused(now.mobileRevenue, mobile, constants.unpaidTelecom))
    rates.otherICT = constants.vaOtherICT * V.exp(state.ictGrowth)
    addSectors(to: &rates, run, now)
    return rates
  }

  /// Completes the rates with the sectors outside the core and with GRDP.
  @inline(__always)
  private func addSectors(
    to rates: inout ValueAdded<V>, _ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>
  ) {
    let gain = V.exp(state.productivity - constants.productivityAtStart)
    let agriculture = constants.vaAgriculture * now.growth.agriculture
    let industry = constants.vaIndustry * now.growth.industry * gain
    let services = constants.vaServices * now.growth.services * gain
    let other = constants.vaOther * now.growth.other
    rates.agriculture = state.digitalised[0] * agriculture
    rates.industry = state.digitalised[1] * industry
    rates.services = state.digitalised[2] * services
    rates.grdp =
      ((rates.electronics + rates.telecom + rates.otherICT) + (agriculture + industry + services)
        + other) * run.grdpPerValueAdded
  }

  /// What the district earns with its capacity at the time `now`, a year (M10).
  @inline(__always)
  func capacityMarket(_ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>)
    -> ValueAdded<V>.CapacityMarket
  {
    let cloud = now.valuePerUsable * usable
    let colocation = now.valuePerFree * free
    return .init(
      cloud: cloud, colocation: colocation, grdp: (cloud + colocation) * run.grdpPerValueAdded)
  }
}
