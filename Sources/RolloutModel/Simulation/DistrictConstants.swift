// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for a district during a run.
struct DistrictConstants<V: ModelNumber>: Sendable {
  // Figures of the start.
  var population: V
  var households: V
  var enterprises: V
  var vaAgriculture: V
  var vaIndustry: V
  var vaServices: V
  var vaOther: V
  var vaElectronics: V
  var vaOtherICT: V
  /// Value added of telecom at the start for each part of take-up in each network, and that which
  /// stays where nobody pays.
  var telecom: InlineArray<3, V>
  var unpaidTelecom: V
  /// 1 over the limit of absorption at the start, years per billion VND.
  var perAbsorption: V
  /// private_match phi of each network.
  var privateShare: InlineArray<3, V>
  /// private_rate phi h of each network.
  var unaided: InlineArray<3, V>
  /// 1/(m (1 - c(0)) users(0)) of each network, per billion VND.
  var gapPerMoney: InlineArray<3, V>
  /// exp(-z) of each ceiling for the part of z that is fixed.
  var takeupOdds: InlineArray<3, V>
  /// The part of people who learn and join for a billion VND completed in a step.
  var learningPerWork: V
  var joiningPerWork: V
  /// T(0), which is pi(0).
  var productivityAtStart: V

  init(_ figures: DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    population = figures.population
    households = figures.households
    enterprises = figures.enterprises
    vaAgriculture = figures.vaAgriculture
    vaIndustry = figures.vaIndustry
    vaServices = figures.vaServices
    vaOther = figures.vaOther
    vaElectronics = figures.vaElectronics
    vaOtherICT = (1 - run.p.ict.telecomShare) * figures.vaICT
    let revenue = figures.revenueAtStart(run.p)
    let perRevenue = run.p.ict.telecomShare * figures.vaICT / V.maximum(Cloud.floor(), revenue)
    perAbsorption = 1 / Spending.limit(people: figures.population, run.p.absorption)
    let density = figures.households / figures.areaKm2 / run.p.access.referenceDensity
    let phi = Coverage.privateFactor(relativeDensity: density)
    let (networks, takeup) = (run.networks, run.p.takeup)
    telecom = InlineArray { networks[$0].arpu * figures.users($0) * perRevenue }
    // The quotient is 1 or 0.
    unpaidTelecom =
      run.p.ict.telecomShare * figures.vaICT * (1 - revenue / V.maximum(Cloud.floor(), revenue))
    let (h, urban) = (run.h, run.urbanReference)
    privateShare = InlineArray { networks[$0].privateMatch * phi }
    unaided = InlineArray { networks[$0].privateRate * phi * h }
    gapPerMoney = InlineArray { k in
      let m = Coverage.unitCost(
        networks[k], relativeDensity: density, terrain: figures.terrainFactor)
      return 1 / (m * (1 - figures.coverage(k)) * figures.users(k))
    }
    takeupOdds = InlineArray { k in
      TakeUp.odds(TakeUp.base(networks[k], takeup, figures, urbanReference: urban))
    }
    let people = figures.population
    learningPerWork = Learning.ratePerWork(
      cost: run.p.skills.costPerPerson, people: run.p.skills.workforceShare * people)
    joiningPerWork = Learning.ratePerWork(
      cost: run.p.platforms.costPerPerson, people: people)
    productivityAtStart = Productivity.target(
      run.p.growth, fibreTakeup: figures.fibreTakeup, cloudUse: figures.cloudUse)
  }
}

extension DistrictFigures {
  /// Coverage of a network, by the raw value of `AccessNetwork`.
  fileprivate func coverage(_ network: Int) -> V {
    network == 0 ? fibreCoverage : network == 1 ? mobile4GCoverage : mobile5GCoverage
  }

  fileprivate func users(_ network: Int) -> V { network == 0 ? households : population }

  /// R(0), VND a month (M10).
  fileprivate func revenueAtStart(_ p: Parameters<V>) -> V {
    p.fibre.arpu * fibreTakeup * households
      + (p.mobile4G.arpu * mobile4GTakeup + p.mobile5G.arpu * mobile5GTakeup) * population
  }
}
