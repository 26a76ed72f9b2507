// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport

@testable import RolloutModel

/// How wild a random scenario is.
struct Wildness {
  var districts = 1...60
  var years = 1...12
  /// Parameters over their hard bounds instead of their documented range, now and then.
  var usesHardBounds = true
  var anchors = true
  var stepsPerYear = [1, 2, 4, 12]
  /// Shares of 0 and 1 and capacities of 0.
  var usesBounds = true
  /// Figures of the size of a real province instead of any valid ones.
  var isPlausible = false
}

extension Scenario {
  /// A valid scenario drawn from `random`.
  static func random(_ wildness: Wildness = Wildness(), using random: inout SplitMix64)
    -> Scenario
  {
    let count = Int.random(in: wildness.districts, using: &random)
    var scenario = Scenario(
      name: "random", definition: "test", start: 2023,
      end: 2023 + Int.random(in: wildness.years, using: &random),
      stepsPerYear: wildness.stepsPerYear.randomElement(using: &random)!,
      districts: (0..<count).map { .random(number: $0, wildness, using: &random) })
    scenario.parameters = .random(wildness, using: &random)
    scenario.investments = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      .random(in: scenario, using: &random)
    }
    if wildness.anchors, Bool.random(using: &random) {
      scenario.anchors = [.random(in: scenario, using: &random)]
    }
    return scenario
  }
}

extension District {
  static func random(number: Int, _ wildness: Wildness, using random: inout SplitMix64)
    -> District
  {
    var figures = DistrictFigures<Double>()
    for column in DistrictColumn.all {
      let raw =
        wildness.isPlausible
        ? column.plausible(using: &random) : wildness.value(of: column, using: &random)
      figures[slot: column.slot] = column.inside(raw)
    }
    return District(
      id: "d\(number)", name: "District \(number)", longitude: 0, latitude: 0, figures: figures)
  }
}

extension Wildness {
  fileprivate func value(of column: DistrictColumn, using random: inout SplitMix64) -> Double {
    let onBound = usesBounds && Int.random(in: 0..<12, using: &random) == 0
    switch column.rule {
    case .positive:
      switch column.name {
      case "income_index", "terrain_factor": return .random(in: 0.4...2, using: &random)
      case "area_km2": return .random(in: 5...2000, using: &random)
      default: return .random(in: 500...200_000, using: &random)
      }
    case .share, .state:
      if onBound { return Bool.random(using: &random) ? 0 : 1 }
      return .random(in: 0.01...0.99, using: &random)
    case .capacity: return onBound ? 0 : .random(in: 1...5000, using: &random)
    case .amount:
      return onBound && column.name != "enterprises" ? 0 : .random(in: 1...5000, using: &random)
    }
  }
}

extension DistrictColumn {
  /// A value as a district of a mountain province could have it.
  fileprivate func plausible(using random: inout SplitMix64) -> Double {
    let ranges: [String: ClosedRange<Double>] = [
      "area_km2": 200...1200, "population": 40_000...200_000, "households": 11_000...52_000,
      "urban_share": 0.05...0.6, "income_index": 0.6...1.5, "terrain_factor": 1...1.4,
      "enterprises": 50...1200, "fibre_coverage": 0.7...0.98, "mobile_4g_coverage": 0.95...0.999,
      "mobile_5g_coverage": 0.002...0.02, "fibre_takeup": 0.3...0.6,
      "mobile_4g_takeup": 0.58...0.8, "mobile_5g_takeup": 0.002...0.01, "cloud_use": 0.03...0.09,
      "digital_skills": 0.24...0.48, "platform_use": 0.28...0.5, "data_centre_kw": 10...60,
      "cloud_vcpu": 100...2400, "va_agriculture": 600...3000, "va_industry": 300...3700,
      "va_services": 600...7500, "va_other": 0...1300, "va_electronics": 0...15,
      "va_ict": 17...250,
    ]
    return .random(in: ranges[name]!, using: &random)
  }
}

extension Parameters where V == Double {
  static func random(_ wildness: Wildness, using random: inout SplitMix64) -> Parameters<Double> {
    var parameters = Parameters<Double>.central
    for entry in Parameter.all {
      let hard = wildness.usesHardBounds && Int.random(in: 0..<10, using: &random) == 0
      let low = hard ? entry.min : entry.low
      let high = hard ? entry.max ?? 3 * entry.high : entry.high
      parameters[slot: entry.slot] = .random(in: low...high, using: &random)
    }
    // A sum of 0 is an input error.
    parameters.readiness.skills = Swift.max(parameters.readiness.skills, 0.01)
    return parameters
  }
}

extension Investment {
  /// From nothing to ten times what a region of this size can absorb.
  static func random(in scenario: Scenario, using random: inout SplitMix64) -> Investment {
    let people = scenario.districts.reduce(0) { $0 + $1.figures.population }
    let limit = scenario.parameters.absorption.perPerson * 1e-3 * people
    return Investment(
      layer: Layer.allCases.randomElement(using: &random)!,
      years: scenario.years.filter { _ in Bool.random(using: &random) },
      amount: [0, 0.1, 1, 10].randomElement(using: &random)! * limit,
      districts: Array(
        scenario.districts.indices.shuffled(using: &random)
          .prefix(Int.random(in: 1...scenario.districts.count, using: &random))),
      split: Split.allCases.randomElement(using: &random)!)
  }
}

extension Anchor {
  static func random(in scenario: Scenario, using random: inout SplitMix64) -> Anchor {
    Anchor(
      name: "plant", district: scenario.districts.indices.randomElement(using: &random)!,
      year: .random(in: Double(scenario.start + 1)...Double(scenario.end + 1), using: &random),
      valueAdded: .random(in: 0...3000, using: &random), ramp: .random(in: 0.1...5, using: &random))
  }
}
