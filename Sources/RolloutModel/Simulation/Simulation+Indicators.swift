// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Simulation {
  /// The figures of a district for the year just run; at the start, its states alone.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD16<Double>>)
  @specialized(where V == Traced)
  @specialized(where V == Dual)
  package func indicators(district d: Int) -> Indicators<V> {
    var (i, cell) = (Indicators<V>(), cells[d])
    cell.describe(in: &i, step: run.h)
    return i
  }

  /// The figures of the region, formed from those of its districts by each indicator's rule.
  ///
  /// - Parameter districts: `indicators(district:)` of every district, in order.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD16<Double>>)
  @specialized(where V == Traced)
  @specialized(where V == Dual)
  package func regionIndicators(_ districts: [Indicators<V>]) -> Indicators<V> {
    var region = Indicators<V>()
    for rule in Indicator.rules {
      region[slot: rule.slot] = aggregate(rule, districts)
    }
    describeRegion(in: &region)
    return region
  }

  /// The figures of every district for the year just run, into records that are there already.
  @specialized(where V == Lanes<SIMD16<Double>>)
  package mutating func describe(in districts: inout [Indicators<V>]) {
    let (cells, step) = (cells.uniqueRecords(), run.h)
    for d in districts.indices { cells[d].pointee.describe(in: &districts[d], step: step) }
  }

  /// One figure of the region, by its slot; the same bits as in `regionIndicators`.
  @specialized(where V == Lanes<SIMD16<Double>>)
  package func regionValue(slot: Int, _ districts: [Indicators<V>]) -> V {
    for rule in Indicator.rules where rule.slot == slot {
      if case .regional = rule.aggregation { break }
      return aggregate(rule, districts)
    }
    return regionIndicators(districts)[slot: slot]
  }

  private func aggregate(_ rule: Indicator.Rule, _ districts: [Indicators<V>]) -> V {
    switch rule.aggregation {
    case .regional: return 0
    case .sum: return sum(rule.slot, districts)
    case .quotient(let numerator, let denominator):
      return sum(numerator, districts) / V.maximum(Cloud.floor(), sum(denominator, districts))
    case .mean(let weight):
      var total: V = 0
      for d in cells.indices {
        total.gather(
          weight.value(cells.records[d].pointee.constants) * districts.value(at: d, slot: rule.slot)
        )
      }
      return total / weight.total(run)
    }
  }

  private func sum(_ slot: Int, _ districts: [Indicators<V>]) -> V {
    var total: V = 0
    for d in cells.indices { total.gather(districts.value(at: d, slot: slot)) }
    return total
  }

  private func describeRegion(in region: inout Indicators<V>) {
    region.cloudDemand = now.demand
    region.servedLocally = now.served
    region.leasedKW = now.leased
    region.dataCentreMWh = year.dataCentres
    region.energyMWh = year.dataCentres + year.networks
    region.emissionsT = year.emissions
    region.electricityBill = Energy.bill(electricity: region.energyMWh, run.p.energy)
    let logit = Standing.logit(run.p.dti, meanReadiness: region.readiness)
    region.dtiScore = TakeUp.logistic(logit)
    region.dtiRank = Standing.rank(run.p.dti, logit: logit, time: now.t)
  }
}

extension DistrictCell {
  /// The figures that a district has of its own.
  // Mutating, though it changes nothing: otherwise it would work on a copy.
  fileprivate mutating func describe(in i: inout Indicators<V>, step h: V) {
    describeStates(in: &i)
    describeYear(in: &i, step: h)
    i.digitalShare = i.digitalValueAdded / V.maximum(Cloud.floor(), i.grdp)
  }

  private mutating func describeStates(in i: inout Indicators<V>) {
    i.fibreCoverage = state.coverage[0]
    i.mobile4GCoverage = state.coverage[1]
    i.mobile5GCoverage = state.coverage[2]
    i.fibreTakeup = state.takeup[0]
    i.mobile4GTakeup = state.takeup[1]
    i.mobile5GTakeup = state.takeup[2]
    i.cloudUse = state.cloudUse
    i.digitalSkills = state.skills
    i.platformUse = state.platforms
    i.dataCentreKW = state.dataCentreKW
    i.cloudVCPU = state.cloudVCPU
    i.readiness = readiness
    i.usableVCPU = usable
  }

  private mutating func describeYear(in i: inout Indicators<V>, step h: V) {
    let valueAdded = year.rates.total(last: rates, step: h)
    i.grdp = valueAdded.grdp
    i.digitalValueAdded = valueAdded.digital
    i.coreValueAdded = valueAdded.core
    i.electronics = valueAdded.electronics
    i.telecom = valueAdded.telecom
    i.otherICT = valueAdded.otherICT
    i.cloudServices = valueAdded.cloud
    i.colocation = valueAdded.colocation
    i.digitalisedAgriculture = valueAdded.agriculture
    i.digitalisedIndustry = valueAdded.industry
    i.digitalisedServices = valueAdded.services
    i.spending = 0
    for l in 0..<Layer.count where isFunded(l) { i.spending += planned[l] }
    i.absorbed = year.absorbed
    i.privateSpending = year.privateSpending
    i.upkeep = year.upkeep
    i.constructionValueAdded = year.construction
  }
}

extension Indicator.Weight {
  fileprivate func value<V>(_ figures: DistrictConstants<V>) -> V {
    switch self {
    case .population: figures.population
    case .households: figures.households
    case .enterprises: figures.enterprises
    }
  }

  fileprivate func total<V>(_ run: RunConstants<V>) -> V {
    switch self {
    case .population: run.population
    case .households: run.households
    case .enterprises: run.enterprises
    }
  }
}
