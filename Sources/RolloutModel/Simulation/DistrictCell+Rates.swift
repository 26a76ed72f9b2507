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

  /// Yearly rates of value added at the time `now` (M9 to M11), anchors left out.
  @inline(__always)
  func currentRates(_ run: borrowing RunConstants<V>, _ now: borrowing Moment<V>)
    -> ValueAdded<V>
  {
    var rates = ValueAdded<V>()
    rates.electronics = constants.vaElectronics * now.growth.electronics
    rates.telecom =
      now.fibreRevenue * (constants.telecom[0] * state.takeup[0])
      + now.mobileRevenue
      * (constants.telecom[1] * state.takeup[1] + constants.telecom[2] * state.takeup[2])
      + constants.unpaidTelecom
    rates.otherICT = constants.vaOtherICT * V.exp(state.ictGrowth)
    rates.cloud = now.valuePerUsable * usable
    rates.colocation = now.valuePerFree * free
    return rates
  }

  /// Completes the rates with the sectors outside the core and with GRDP.
  @inline(__always)
  func addSectors(
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
      (rates.core + (agriculture + industry + services) + other) * run.grdpPerValueAdded
  }
}
