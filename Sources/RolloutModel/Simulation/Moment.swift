// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The region at one time: what depends on time alone, and the sums over the districts.
struct Moment<V: ModelNumber>: Sendable {
  /// Years since the end of the start year.
  var t: V
  var growth: TimeFactors<V>
  /// What of the logit of take-up time alone moves: price price_trend t (M2).
  var priceShift: V
  /// vCPU for a billion VND.
  var vcpuPerMoney: V
  /// Revenue per user of fibre and of mobile networks, and their number at a fixed take-up, over
  /// those of the start.
  var fibreRevenue: V
  var mobileRevenue: V
  // Sums over the districts, of users at the start.
  var firms: V = 0
  var mobileUsers: V = 0
  var fibreCovered: V = 0
  var mobile4GCovered: V = 0
  var mobile5GCovered: V = 0
  /// Usable vCPU of all districts.
  var usable: V = 0
  /// IT load free for outside customers, kW.
  var free: V = 0
  /// Electricity of the networks, kWh a year.
  var networkLoad: V = 0
  /// Z, vCPU.
  var demand: V = 0
  /// sigma.
  var served: V = 0
  /// a, and max_use a (M5).
  var availability: V = 0
  var mostUse: V = 0
  /// Lk, kW.
  var leased: V = 0
  /// IT load in use, kW.
  var load: V = 0
  /// Value added of cloud services for a usable vCPU, billion VND a year.
  var valuePerUsable: V = 0
  /// Value added of colocation for free IT load, billion VND a year and kW.
  var valuePerFree: V = 0

  @inline(__always)
  init(at t: V, growth: TimeFactors<V>, _ run: borrowing RunConstants<V>) {
    self.t = t
    self.growth = growth
    priceShift = run.p.takeup.price * run.p.takeup.priceTrend * t
    vcpuPerMoney = run.vcpuPerMoney * growth.perCloudPrice
    fibreRevenue = growth.arpu * growth.households
    mobileRevenue = growth.arpu * growth.population
  }

  /// Takes up what a district can serve and asks for.
  @inline(__always)
  mutating func add(_ cell: borrowing DistrictCell<V>) {
    usable.gather(cell.usable)
    firms.gather(cell.constants.enterprises * cell.state.cloudUse)
    mobileUsers.gather(cell.constants.population * cell.state.takeup[1])
  }

  /// Takes up what a district could lease out, and what its networks serve.
  @inline(__always)
  mutating func addMarket(_ cell: borrowing DistrictCell<V>) {
    free.gather(cell.free)
    fibreCovered.gather(cell.constants.households * cell.state.coverage[0])
    mobile4GCovered.gather(cell.constants.population * cell.state.coverage[1])
    mobile5GCovered.gather(cell.constants.population * cell.state.coverage[2])
  }

  /// What is served, once the districts are summed up (M4).
  @inline(__always)
  mutating func settle(_ run: borrowing RunConstants<V>) {
    demand = Cloud.demand(
      run.p.cloud, firms: firms, people: mobileUsers * growth.population, growth: growth.cloudDemand
    )
    served = Cloud.servedShare(usable: usable, demand: demand, run.smoothness)
    availability = Cloud.availability(importQuality: run.p.cloud.importQuality, served: served)
    mostUse = run.p.cloud.maxUse * availability
  }

  /// What is leased, in use and earned (M10, M12), once that is known.
  @inline(__always)
  mutating func settleMarket(_ run: borrowing RunConstants<V>) {
    leased = Cloud.smoothMinimum(
      free, run.p.dataCentre.externalDemand * growth.externalDemand, run.smoothness)
    let servedVCPU = served * demand
    networkLoad =
      run.p.fibre.kwhPerUser * fibreCovered * growth.households
      + (run.p.mobile4G.kwhPerUser * mobile4GCovered
        + run.p.mobile5G.kwhPerUser * mobile5GCovered) * growth.population
    load = Energy.load(
      servedVCPU: servedVCPU, kwPerVCPU: run.kwPerVCPU, leasedKW: leased)
    valuePerUsable =
      Core.cloud(run.p.cloud, vcpu: servedVCPU, priceLevel: growth.cloudPrice) / usable
    valuePerFree =
      Core.colocation(run.p.dataCentre, kw: leased) / V.maximum(Cloud.floor(), free)
  }
}
