// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The investments of a scenario, divided over years and districts: what is left to say is how
/// large the amount of each layer is.
package struct ProgrammeShares: Sendable {
  let yearCount: Int
  let districtCount: Int
  /// Where there is something to divide.
  package private(set) var funded: FundedLayers
  /// In the order of the scenario's investments.
  private var shares: [Share] = []

  /// What one district gets of an investment in one year.
  private struct Share: Sendable {
    /// Position in `SpendingPlan.amounts`.
    var position: Int
    var layer: Int
    /// Billion VND a year for all districts of the investment.
    var amount: Double
    /// The part that falls to the district.
    var part: Double
  }

  package init(_ scenario: Scenario) {
    yearCount = scenario.years.count
    districtCount = scenario.districts.count
    funded = FundedLayers(yearCount: yearCount, districtCount: districtCount)
    for investment in scenario.investments {
      let weights = investment.districts.map { scenario.weight(of: $0, in: investment) }
      let total = weights.reduce(0, +)
      for year in investment.years where scenario.years.contains(year) {
        let (y, layer) = (year - scenario.start - 1, investment.layer.rawValue)
        for (district, weight) in zip(investment.districts, weights) {
          funded.mark(year: y, layer: layer, district: district)
          shares.append(
            Share(
              position: (y * Layer.count + layer) * districtCount + district, layer: layer,
              amount: investment.amount, part: weight / total))
        }
      }
    }
  }

  /// Whether money is planned for a layer at all.
  package func funds(_ layer: Layer) -> Bool { shares.contains { $0.layer == layer.rawValue } }

  /// The plan in which the amounts of each layer are multiplied.
  ///
  /// The order of operations is that of a scenario whose own amounts are that much larger.
  @specialized(where V == Double)
  @specialized(where V == Lanes<SIMD16<Double>>)
  package func plan<V: ModelNumber>(multipliers: InlineArray<7, V>) -> SpendingPlan<V> {
    var plan = SpendingPlan<V>(yearCount: yearCount, districtCount: districtCount)
    var amounts = plan.amounts.mutableSpan
    for share in shares {
      amounts[share.position] += V(share.amount) * multipliers[share.layer] * V(share.part)
    }
    return plan
  }
}

extension Scenario {
  /// What a district counts when an investment is divided.
  fileprivate func weight(of district: Int, in investment: Investment) -> Double {
    let figures = districts[district].figures
    switch investment.split {
    case .population: return figures.population
    case .households: return figures.households
    case .equal: return 1
    case .need: return figures.need(for: investment.layer)
    }
  }
}

extension DistrictFigures where V == Double {
  /// Users or people whom a layer has not reached at the start; for data centres and cloud, which
  /// serve the whole region, everybody.
  package func need(for layer: Layer) -> Double {
    switch layer {
    case .fibre: households * (1 - fibreCoverage)
    case .mobile4G: population * (1 - mobile4GCoverage)
    case .mobile5G: population * (1 - mobile5GCoverage)
    case .skills: population * (1 - digitalSkills)
    case .platforms: population * (1 - platformUse)
    case .dataCentre, .cloud: population
    }
  }
}
