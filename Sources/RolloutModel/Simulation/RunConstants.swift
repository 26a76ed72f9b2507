// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for the region during a run: the parameters, and what follows from them
/// and the length of a step alone.
struct RunConstants<V: ModelNumber>: Sendable {
  var p: Parameters<V>
  /// Length of a step, years.
  var h: V
  var halfStep: V
  var leadTime: InlineArray<7, V>
  /// exp(-h/L) of each layer.
  var workKept: InlineArray<7, V>
  var upkeep: InlineArray<7, V>
  var networks: InlineArray<3, AccessParameters<V>>
  var bass: InlineArray<3, Bass<V>>
  var cloudBass: Bass<V>
  var dataCentreKept: V
  var cloudKept: V
  var productivityKept: V
  var digitalisationInitial: InlineArray<3, V>
  var digitalisationRate: InlineArray<3, V>
  var digitalisationMax: InlineArray<3, V>
  /// Population-weighted means of the start year.
  var skillsReference: V
  var urbanReference: V
  var readiness: Readiness.Scale<V>
  /// Sums over the districts at the start.
  var population: V
  var households: V
  var enterprises: V

  init(_ p: Parameters<V>, districts: [DistrictFigures<V>], stepsPerYear: Int) {
    self.p = p
    let h = V(1 / Double(stepsPerYear))
    self.h = h
    halfStep = V(0.5 / Double(stepsPerYear))
    leadTime = InlineArray { p.leadTime[Layer(rawValue: $0)!] }
    workKept = InlineArray { V.exp(-h / p.leadTime[Layer(rawValue: $0)!]) }
    upkeep = InlineArray { p.upkeep[Layer(rawValue: $0)!] }
    networks = InlineArray { p[AccessNetwork(rawValue: $0)!] }
    bass = InlineArray {
      let network = p[AccessNetwork(rawValue: $0)!]
      return Bass(p: network.takeupP, q: network.takeupQ, step: h)
    }
    cloudBass = Bass(p: p.cloud.p, q: p.cloud.q, step: h)
    dataCentreKept = Cloud.kept(life: p.dataCentre.life, renewal: p.dataCentre.renewal, step: h)
    cloudKept = Cloud.kept(life: p.cloud.life, renewal: p.cloud.renewal, step: h)
    productivityKept = V.exp(-h / p.growth.lag)
    let d = p.digitalisation
    digitalisationInitial = [d.initialAgriculture, d.initialIndustry, d.initialServices]
    digitalisationRate = [d.rateAgriculture, d.rateIndustry, d.rateServices]
    digitalisationMax = [d.maxAgriculture, d.maxIndustry, d.maxServices]
    let means = StartMeans(districts, quality5G: p.readiness.quality5G)
    skillsReference = means.levels.skills
    urbanReference = means.urbanShare
    readiness = Readiness.scale(p.readiness, references: means.levels)
    population = means.population
    households = means.households
    enterprises = means.enterprises
  }
}

/// Sums and population-weighted means of the start year.
private struct StartMeans<V: ModelNumber> {
  var population: V = 0
  var households: V = 0
  var enterprises: V = 0
  var urbanShare: V = 0
  var levels = Readiness.Levels<V>()

  init(_ districts: [DistrictFigures<V>], quality5G: V) {
    for district in districts {
      let people = district.population
      let z = district.levels(quality5G: quality5G)
      population.gather(people)
      households.gather(district.households)
      enterprises.gather(district.enterprises)
      urbanShare.gather(people * district.urbanShare)
      levels.fibre.gather(people * z.fibre)
      levels.mobile.gather(people * z.mobile)
      levels.cloud.gather(people * z.cloud)
      levels.skills.gather(people * z.skills)
      levels.platforms.gather(people * z.platforms)
    }
    urbanShare = urbanShare / population
    levels.fibre = levels.fibre / population
    levels.mobile = levels.mobile / population
    levels.cloud = levels.cloud / population
    levels.skills = levels.skills / population
    levels.platforms = levels.platforms / population
  }
}

extension DistrictFigures {
  /// The levels of readiness at the start.
  fileprivate func levels(quality5G: V) -> Readiness.Levels<V> {
    Readiness.Levels(
      fibre: fibreTakeup,
      mobile: Readiness.mobile(use4G: mobile4GTakeup, use5G: mobile5GTakeup, quality: quality5G),
      cloud: cloudUse, skills: digitalSkills, platforms: platformUse)
  }
}
