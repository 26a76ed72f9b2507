// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What depends on time alone: growth since the start, as factors.
///
/// Each is an exponential of time, so the factors of a time to come are those of now times those of
/// the time between.
struct TimeFactors<V: ModelNumber>: Sendable {
  var households: V = 0
  var population: V = 0
  var agriculture: V = 0
  var industry: V = 0
  var services: V = 0
  var other: V = 0
  var electronics: V = 0
  var arpu: V = 0
  /// Price and cost of cloud over those of the start.
  var cloudPrice: V = 0
  var cloudDemand: V = 0
  var externalDemand: V = 0
  /// Emissions of a unit of electricity over those of the start.
  var emissions: V = 0
  // 1 over the factor of the same name.
  var perHouseholds: V = 0
  var perPopulation: V = 0
  var perCloudPrice: V = 0

  /// All 0, to be replaced.
  init() {}

  /// The factors of a time t, in years.
  @inline(__always)
  init(_ p: borrowing Parameters<V>, over t: V) {
    households = V.exp(p.growth.households * t)
    population = V.exp(p.growth.population * t)
    agriculture = V.exp(p.growth.agriculture * t)
    industry = V.exp(p.growth.industry * t)
    services = V.exp(p.growth.services * t)
    other = V.exp(p.growth.other * t)
    electronics = V.exp(p.growth.electronics * t)
    arpu = V.exp(p.ict.arpuTrend * t)
    cloudPrice = V.exp(-p.cloud.priceDecline * t)
    cloudDemand = V.exp(p.cloud.demandGrowth * t)
    externalDemand = V.exp(p.dataCentre.externalGrowth * t)
    emissions = V.exp(-p.energy.emissionDecline * t)
    perHouseholds = V.exp(-p.growth.households * t)
    perPopulation = V.exp(-p.growth.population * t)
    perCloudPrice = V.exp(p.cloud.priceDecline * t)
  }

  /// The factors after another stretch of time.
  @inline(__always)
  mutating func advance(by step: borrowing Self) {
    households = households * step.households
    population = population * step.population
    agriculture = agriculture * step.agriculture
    industry = industry * step.industry
    services = services * step.services
    other = other * step.other
    electronics = electronics * step.electronics
    arpu = arpu * step.arpu
    cloudPrice = cloudPrice * step.cloudPrice
    cloudDemand = cloudDemand * step.cloudDemand
    externalDemand = externalDemand * step.externalDemand
    emissions = emissions * step.emissions
    perHouseholds = perHouseholds * step.perHouseholds
    perPopulation = perPopulation * step.perPopulation
    perCloudPrice = perCloudPrice * step.perCloudPrice
  }
}
