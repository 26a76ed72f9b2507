// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Public money by year, layer and district, billion VND a year.
package struct SpendingPlan<V: ModelNumber>: Sendable {
  package let yearCount: Int
  package let districtCount: Int
  /// Year by year, in it layer by layer, in it district by district.
  package var amounts: [V]

  /// No spending at all.
  package init(yearCount: Int, districtCount: Int) {
    self.init(yearCount: yearCount, districtCount: districtCount, repeating: 0)
  }

  /// The same amount everywhere.
  package init(yearCount: Int, districtCount: Int, repeating amount: V) {
    self.yearCount = yearCount
    self.districtCount = districtCount
    amounts = Array(repeating: amount, count: yearCount * Layer.count * districtCount)
  }

  /// The amount of a layer in a district, in the year at position `year` from 0.
  package subscript(year: Int, layer: Layer, district: Int) -> V {
    get { amounts[index(year, layer, district)] }
    set { amounts[index(year, layer, district)] = newValue }
  }

  private func index(_ year: Int, _ layer: Layer, _ district: Int) -> Int {
    (year * Layer.count + layer.rawValue) * districtCount + district
  }
}

extension SpendingPlan where V == Double {
  /// What the investments of a scenario add up to.
  package init(_ scenario: Scenario) {
    self.init(yearCount: scenario.years.count, districtCount: scenario.districts.count)
    for investment in scenario.investments {
      let weights = investment.districts.map { scenario.weight(of: $0, in: investment) }
      let total = weights.reduce(0, +)
      for year in investment.years where scenario.years.contains(year) {
        for (district, weight) in zip(investment.districts, weights) {
          self[year - scenario.start - 1, investment.layer, district] +=
            investment.amount * (weight / total)
        }
      }
    }
  }

  /// The same amounts in another number type.
  package func converted<W>(to: W.Type = W.self) -> SpendingPlan<W> {
    var plan = SpendingPlan<W>(yearCount: yearCount, districtCount: districtCount)
    for i in amounts.indices { plan.amounts[i] = W(amounts[i]) }
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
