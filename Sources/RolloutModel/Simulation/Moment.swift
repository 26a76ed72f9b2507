// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The region at one time: what depends on time alone, and the sums over the districts.
struct Moment<V: ModelNumber>: Sendable {
  /// Years since the end of the start year.
  var t: V
  // Growth since the start, as factors.
  var households: V
  var population: V
  var agriculture: V
  var industry: V
  var services: V
  var other: V
  var electronics: V
  var arpu: V
  /// Price and cost of cloud over those of the start.
  var cloudPrice: V
  /// Usable vCPU of all districts.
  var usable: V = 0
  /// Z, vCPU.
  var demand: V = 0
  /// sigma.
  var served: V = 0
  /// a.
  var availability: V = 0
  /// IT load free for outside customers, kW.
  var free: V = 0
  /// Lk, kW.
  var leased: V = 0
  /// IT load in use, kW.
  var load: V = 0
  /// Electricity of the networks, kWh a year.
  var networkLoad: V = 0

  init(_ p: Parameters<V>, at t: V) {
    self.t = t
    let growth = p.growth
    households = V.exp(growth.households * t)
    population = V.exp(growth.population * t)
    agriculture = V.exp(growth.agriculture * t)
    industry = V.exp(growth.industry * t)
    services = V.exp(growth.services * t)
    other = V.exp(growth.other * t)
    electronics = V.exp(growth.electronics * t)
    arpu = V.exp(p.ict.arpuTrend * t)
    cloudPrice = V.exp(-p.cloud.priceDecline * t)
  }

  /// What is served and leased, once the districts are summed up (M4).
  mutating func settle(_ p: Parameters<V>, firms: V, people: V) {
    demand = Cloud.demand(p.cloud, firms: firms, people: people, time: t)
    served = Cloud.servedShare(usable: usable, demand: demand, smoothness: p.numerics.smoothness)
    availability = Cloud.availability(importQuality: p.cloud.importQuality, served: served)
    leased = Cloud.smoothMinimum(
      free, Cloud.externalDemand(p.dataCentre, time: t), exponent: p.numerics.smoothness)
    load = Energy.load(servedVCPU: served * demand, vcpuPerKW: p.cloud.vcpuPerKW, leasedKW: leased)
  }
}
