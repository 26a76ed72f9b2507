// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for the region during a run: the parameters, and what follows from them
/// and the length of a step alone.
struct RunConstants<V: ModelNumber>: Sendable {
  var p: Parameters<V>
  /// Length of a step, years.
  var h: V
  var halfStep: V
  /// Growth over one step.
  var step: TimeFactors<V>
  /// exp(-emission_decline h/2), from a step's start to its middle.
  var emissionsInHalfStep: V
  /// exp(-h/L) of each layer, and L (1 - exp(-h/L)).
  var workKept: InlineArray<7, V>
  var workStarted: InlineArray<7, V>
  var upkeep: InlineArray<7, V>
  var networks: InlineArray<3, AccessParameters<V>>
  var bass: InlineArray<3, Bass<V>>
  var cloudBass: Bass<V>
  var dataCentreKept: V
  var cloudKept: V
  /// kW and vCPU for a billion VND at the start.
  var kwPerMoney: V
  var vcpuPerMoney: V
  var kwPerVCPU: V
  var smoothness: Smoothness<V>
  var productivityKept: V
  // Rates of M6 and of other ICT (M10) for a step.
  var skillsBase: V
  var skillsLoss: V
  var platformsBase: V
  var platformsLoss: V
  var ictRate: V
  var digitalisationInitial: InlineArray<3, V>
  /// rate h of each sector.
  var digitalisationRate: InlineArray<3, V>
  var digitalisationMax: InlineArray<3, V>
  /// 1/(1 - product taxes).
  var grdpPerValueAdded: V
  /// Population-weighted means of the start year.
  var skillsReference: V
  var urbanReference: V
  var readiness: Readiness.Scale<V>
  /// Sums over the districts at the start.
  var population: V
  var households: V
  var enterprises: V
  /// 1 over the limit of absorption of the whole region at the start, years per billion VND.
  var perAbsorption: V

  init(_ p: Parameters<V>, districts: [DistrictFigures<V>], stepsPerYear: Int) {
    self.p = p
    let h = V(1 / Double(stepsPerYear))
    self.h = h
    halfStep = V(0.5 / Double(stepsPerYear))
    step = TimeFactors(p, over: h)
    emissionsInHalfStep = V.exp(-p.energy.emissionDecline * halfStep)
    let (leadTime, upkeepRate) = (p.leadTime, p.upkeep)
    workKept = InlineArray { V.exp(-h / leadTime[Layer(rawValue: $0)!]) }
    let kept = workKept
    workStarted = InlineArray { leadTime[Layer(rawValue: $0)!] * (1 - kept[$0]) }
    upkeep = InlineArray { upkeepRate[Layer(rawValue: $0)!] }
    networks = [p.fibre, p.mobile4G, p.mobile5G]
    let networks = networks
    bass = InlineArray { Bass(p: networks[$0].takeupP, q: networks[$0].takeupQ, step: h) }
    cloudBass = Bass(p: p.cloud.p, q: p.cloud.q, step: h)
    dataCentreKept = Cloud.kept(life: p.dataCentre.life, renewal: p.dataCentre.renewal, step: h)
    cloudKept = Cloud.kept(life: p.cloud.life, renewal: p.cloud.renewal, step: h)
    kwPerMoney = 1 / (p.dataCentre.costPerKW * 1e-3)
    vcpuPerMoney = 1 / (p.cloud.costPerVCPU * 1e-3)
    kwPerVCPU = 1 / p.cloud.vcpuPerKW
    smoothness = Smoothness(p.numerics.smoothness)
    productivityKept = V.exp(-h / p.growth.lag)
    skillsBase = p.skills.baseRate * h
    skillsLoss = p.skills.loss * h
    platformsBase = p.platforms.baseRate * h
    platformsLoss = p.platforms.loss * h
    ictRate = p.growth.ict * h
    let d = p.digitalisation
    digitalisationInitial = [d.initialAgriculture, d.initialIndustry, d.initialServices]
    digitalisationRate = [d.rateAgriculture * h, d.rateIndustry * h, d.rateServices * h]
    digitalisationMax = [d.maxAgriculture, d.maxIndustry, d.maxServices]
    grdpPerValueAdded = 1 / (1 - p.economy.productTaxes)
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
