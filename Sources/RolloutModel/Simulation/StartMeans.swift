// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Sums and population-weighted means of the start year.
struct StartMeans<V: ModelNumber> {
  var population: V = 0
  var households: V = 0
  var enterprises: V = 0
  var urbanShare: V = 0
  var levels = Readiness.Levels<V>()

  init(_ districts: AlignedArray<DistrictFigures<V>>, quality5G: V) {
    for d in districts.indices { add(districts.records[d].pointee, quality5G: quality5G) }
    urbanShare = urbanShare / population
    levels.fibre = levels.fibre / population
    levels.mobile = levels.mobile / population
    levels.cloud = levels.cloud / population
    levels.skills = levels.skills / population
    levels.platforms = levels.platforms / population
  }

  /// Adds a district to the sums.
  @inline(__always)
  private mutating func add(_ district: borrowing DistrictFigures<V>, quality5G: V) {
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
}

extension DistrictFigures {
  /// The levels of readiness at the start.
  @inline(__always)
  fileprivate func levels(quality5G: V) -> Readiness.Levels<V> {
    Readiness.Levels(
      fibre: fibreTakeup,
      mobile: Readiness.mobile(use4G: mobile4GTakeup, use5G: mobile5GTakeup, quality: quality5G),
      cloud: cloudUse, skills: digitalSkills, platforms: platformUse)
  }
}
