// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for a district during a run.
struct DistrictConstants<V: ModelNumber>: Sendable {
  // Figures of the start.
  var population: V = 0
  var households: V = 0
  var enterprises: V = 0
  var vaAgriculture: V = 0
  var vaIndustry: V = 0
  var vaServices: V = 0
  var vaOther: V = 0
  var vaElectronics: V = 0
  var vaOtherICT: V = 0
  /// Value added of telecom at the start for each part of take-up in each network, and that which
  /// stays where nobody pays.
  var telecom: InlineArray<3, V> = InlineArray(repeating: 0)
  var unpaidTelecom: V = 0
  /// 1 over the limit of absorption at the start, years per billion VND.
  var perAbsorption: V = 0
  /// private_match phi of each network.
  var privateShare: InlineArray<3, V> = InlineArray(repeating: 0)
  /// private_rate phi h of each network.
  var unaided: InlineArray<3, V> = InlineArray(repeating: 0)
  /// 1/(m (1 - c(0)) users(0)) of each network, per billion VND.
  var gapPerMoney: InlineArray<3, V> = InlineArray(repeating: 0)
  /// exp(-z) of each ceiling for the part of z that is fixed.
  var takeupOdds: InlineArray<3, V> = InlineArray(repeating: 0)
  /// The part of people who learn and join for a billion VND completed in a step.
  var learningPerWork: V = 0
  var joiningPerWork: V = 0
  /// T(0), which is pi(0).
  var productivityAtStart: V = 0

  /// Works them out in place: a new value each run would be copied more than once.
  @inline(__always)
  mutating func set(_ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    let people = figures.population
    population = people
    households = figures.households
    enterprises = figures.enterprises
    perAbsorption = 1 / Spending.limit(people: people, run.p.absorption)
    setNetworks(figures, run)
    learningPerWork = Learning.ratePerWork(
      cost: run.p.skills.costPerPerson, people: run.p.skills.workforceShare * people)
    joiningPerWork = Learning.ratePerWork(
      cost: run.p.platforms.costPerPerson, people: people)
    setValueAdded(figures, run)
  }

  /// What building and using each network starts from (M0 to M2).
  @inline(__always)
  private mutating func setNetworks(
    _ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>
  ) {
    let density = figures.households / figures.areaKm2 / run.p.access.referenceDensity
    let logDensity = V.log(density)
    let logIncome = V.log(figures.incomeIndex)
    let phi = Coverage.privateFactor(relativeDensity: density)
    // A loop, since closures that fill arrays would each copy what they use.
    for k in 0..<AccessNetwork.count {
      let network = run.p[AccessNetwork(rawValue: k)!]
      privateShare[k] = network.privateMatch * phi
      unaided[k] = network.privateRate * phi * run.h
      let m = Coverage.unitCost(network, logDensity: logDensity, terrain: figures.terrainFactor)
      gapPerMoney[k] = 1 / (m * (1 - figures.coverage(k)) * figures.users(k))
      takeupOdds[k] = TakeUp.odds(
        TakeUp.base(
          network, run.p.takeup, logIncome: logIncome,
          urban: figures.urbanShare - run.urbanReference))
    }
  }

  /// Value added at the start, and productivity (M9 and M10).
  @inline(__always)
  private mutating func setValueAdded(
    _ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>
  ) {
    vaAgriculture = figures.vaAgriculture
    vaIndustry = figures.vaIndustry
    vaServices = figures.vaServices
    vaOther = figures.vaOther
    vaElectronics = figures.vaElectronics
    vaOtherICT = (1 - run.p.ict.telecomShare) * figures.vaICT
    let revenue = figures.revenueAtStart(run.p)
    let telecomAtStart = run.p.ict.telecomShare * figures.vaICT
    let perRevenue = telecomAtStart / V.maximum(Cloud.floor(), revenue)
    for k in 0..<AccessNetwork.count {
      telecom[k] = run.p[AccessNetwork(rawValue: k)!].arpu * figures.users(k) * perRevenue
    }
    // The quotient is 1 or 0.
    unpaidTelecom = telecomAtStart * (1 - revenue / V.maximum(Cloud.floor(), revenue))
    productivityAtStart = Productivity.target(
      run.p.growth, fibreTakeup: figures.fibreTakeup, cloudUse: figures.cloudUse)
  }
}

extension DistrictFigures {
  /// Coverage of a network, by the raw value of `AccessNetwork`.
  fileprivate func coverage(_ network: Int) -> V {
    network == 0 ? fibreCoverage : network == 1 ? mobile4GCoverage : mobile5GCoverage
  }

  @inline(__always)
  fileprivate func users(_ network: Int) -> V { network == 0 ? households : population }

  /// R(0), VND a month (M10).
  fileprivate func revenueAtStart(_ p: Parameters<V>) -> V {
    p.fibre.arpu * fibreTakeup * households
      + (p.mobile4G.arpu * mobile4GTakeup + p.mobile5G.arpu * mobile5GTakeup) * population
  }
}
