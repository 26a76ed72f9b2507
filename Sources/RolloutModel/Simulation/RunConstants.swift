// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for the region during a run: the parameters, and what follows from them
/// and the length of a step alone.
struct RunConstants<V: ModelNumber>: Sendable {
  var p: Parameters<V>
  /// Length of a step, years.
  var h: V = 0
  var halfStep: V = 0
  /// Growth over one step.
  var step = TimeFactors<V>()
  /// exp(-emission_decline h/2), from a step's start to its middle.
  var emissionsInHalfStep: V = 0
  /// exp(-h/L) of each layer, and L (1 - exp(-h/L)).
  var workKept: InlineArray<7, V> = InlineArray(repeating: 0)
  var workStarted: InlineArray<7, V> = InlineArray(repeating: 0)
  var upkeep: InlineArray<7, V> = InlineArray(repeating: 0)
  var bass: InlineArray<3, Bass<V>> = InlineArray(repeating: Bass())
  var cloudBass = Bass<V>()
  var dataCentreKept: V = 0
  var cloudKept: V = 0
  /// kW and vCPU for a billion VND at the start.
  var kwPerMoney: V = 0
  var vcpuPerMoney: V = 0
  var kwPerVCPU: V = 0
  var smoothness = Smoothness<V>()
  var productivityKept: V = 0
  // Rates of M6 and of other ICT (M10) for a step.
  var skillsBase: V = 0
  var skillsLoss: V = 0
  var platformsBase: V = 0
  var platformsLoss: V = 0
  var ictRate: V = 0
  var digitalisationInitial: InlineArray<3, V> = InlineArray(repeating: 0)
  /// rate h of each sector.
  var digitalisationRate: InlineArray<3, V> = InlineArray(repeating: 0)
  var digitalisationMax: InlineArray<3, V> = InlineArray(repeating: 0)
  /// 1/(1 - product taxes).
  var grdpPerValueAdded: V = 0
  /// Population-weighted means of the start year.
  var skillsReference: V = 0
  var urbanReference: V = 0
  var readiness = Readiness.Scale<V>()
  /// Sums over the districts at the start.
  var population: V = 0
  var households: V = 0
  var enterprises: V = 0
  /// 1 over the limit of absorption of the whole region at the start, years per billion VND.
  var perAbsorption: V = 0

  init(_ p: Parameters<V>, districts: AlignedArray<DistrictFigures<V>>, stepsPerYear: Int) {
    self.p = p
    h = V(1 / Double(stepsPerYear))
    halfStep = V(0.5 / Double(stepsPerYear))
    derive(districts)
  }

  /// Works out in place what follows from the parameters.
  mutating func derive(_ districts: AlignedArray<DistrictFigures<V>>) {
    step = TimeFactors(p, over: h)
    emissionsInHalfStep = V.exp(-p.energy.emissionDecline * halfStep)
    for l in 0..<Layer.count {
      let leadTime = p.leadTime[Layer(rawValue: l)!]
      workKept[l] = V.exp(-h / leadTime)
      workStarted[l] = leadTime * (1 - workKept[l])
      upkeep[l] = p.upkeep[Layer(rawValue: l)!]
    }
    deriveStates()
    deriveEconomy()
    deriveRegion(districts)
  }

  /// What moves networks, capacity, skills and platforms.
  private mutating func deriveStates() {
    for k in 0..<AccessNetwork.count {
      let network = p[AccessNetwork(rawValue: k)!]
      bass[k] = Bass(p: network.takeupP, q: network.takeupQ, step: h)
    }
    cloudBass = Bass(p: p.cloud.p, q: p.cloud.q, step: h)
    dataCentreKept = Cloud.kept(life: p.dataCentre.life, renewal: p.dataCentre.renewal, step: h)
    cloudKept = Cloud.kept(life: p.cloud.life, renewal: p.cloud.renewal, step: h)
    kwPerMoney = 1 / (p.dataCentre.costPerKW * 1e-3)
    vcpuPerMoney = 1 / (p.cloud.costPerVCPU * 1e-3)
    kwPerVCPU = 1 / p.cloud.vcpuPerKW
    smoothness = Smoothness(p.numerics.smoothness)
    skillsBase = p.skills.baseRate * h
    skillsLoss = p.skills.loss * h
    platformsBase = p.platforms.baseRate * h
    platformsLoss = p.platforms.loss * h
  }

  private mutating func deriveEconomy() {
    productivityKept = V.exp(-h / p.growth.lag)
    ictRate = p.growth.ict * h
    let d = p.digitalisation
    digitalisationInitial = [d.initialAgriculture, d.initialIndustry, d.initialServices]
    digitalisationRate = [d.rateAgriculture * h, d.rateIndustry * h, d.rateServices * h]
    digitalisationMax = [d.maxAgriculture, d.maxIndustry, d.maxServices]
    grdpPerValueAdded = 1 / (1 - p.economy.productTaxes)
  }

  private mutating func deriveRegion(_ districts: AlignedArray<DistrictFigures<V>>) {
    let means = StartMeans(districts, quality5G: p.readiness.quality5G)
    skillsReference = means.levels.skills
    urbanReference = means.urbanShare
    readiness = Readiness.scale(p.readiness, references: means.levels)
    population = means.population
    households = means.households
    enterprises = means.enterprises
    perAbsorption = 1 / Spending.limit(people: means.population, p.absorption)
  }
}
