// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Plan.Aim {
  /// What a projection has of the aim; `nil` for spending and for margins, which are no figures of
  /// one.
  ///
  /// - Precondition: the projection reaches the years of the aim.
  package func value(in projection: Projection) -> Double? {
    switch self {
    case .maximise(let indicator, let year, let district):
      return projection.value(indicator, year: year, district: district)
    case .maximiseMean(let indicator):
      let series = projection.series(indicator)
      return series.reduce(0) { $0 + 1 / Double(series.count) * $1 }
    case .maximiseDiscounted(let indicator, let rate):
      return projection.series(indicator).enumerated().reduce(0) { sum, year in
        sum + Double.exp(-rate * (Double(year.offset) + 0.5)) * year.element
      }
    case .maximiseLowest(let indicator, let year):
      return projection.scenario.districts.indices.compactMap {
        projection.value(indicator, year: year, district: $0)
      }.min()
    case .maximiseMargin, .minimiseSpending: return nil
    }
  }
}

extension Plan {
  /// Each year's budget in equal parts over the layers and, by population, over the districts.
  package var equalSplit: SpendingPlan<Double> {
    let people = districts.reduce(0) { $0 + scenario.districts[$1].figures.population }
    var split = SpendingPlan<Double>(
      yearCount: scenario.years.count, districtCount: scenario.districts.count)
    for (year, budget) in zip(years, budget ?? []) {
      for layer in layers {
        for district in districts {
          split[year - scenario.start - 1, layer, district] =
            budget / Double(layers.count)
            * (scenario.districts[district].figures.population / people)
        }
      }
    }
    return split
  }
}
