// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Scorecard {
  static func universal(_ scenario: Scenario, _ state: Projection.Year, year: Int) -> [Figure] {
    let fibre = lowest(state, \.fibreCoverage)
    let mobile = lowest(state, \.mobile4GCoverage)
    let growth = Double.exp(
      scenario.parameters.growth.households * Double(year - scenario.start))
    let without = zip(scenario.districts, state.districts).reduce(0) {
      $0 + $1.0.figures.households * growth * (1 - $1.1.fibreCoverage)
    }
    return [
      Figure(
        .universal, .lowestFibreCoverage, "Lowest fibre coverage", fibre.value,
        district: fibre.district, "least of all districts"),
      Figure(
        .universal, .lowestMobile4GCoverage, "Lowest 4G coverage", mobile.value,
        district: mobile.district, "least of all districts"),
      Figure(
        .universal, .householdsWithoutFibre, "Households without fibre", without,
        unit: "households", as: .amount, "fibre does not pass them"),
    ]
  }

  static func broad(_ state: Projection.Year) -> [Figure] {
    let region = state.region
    return [
      Figure(
        .broad, .fibreCoverage, "Fibre reach", region.fibreCoverage,
        "households that fibre passes"),
      Figure(.broad, .fibreTakeup, "Fibre use", region.fibreTakeup, "households that subscribe"),
      Figure(
        .broad, .mobile4GCoverage, "4G reach", region.mobile4GCoverage, "people with 4G signal"),
      Figure(
        .broad, .mobile4GTakeup, "4G use", region.mobile4GTakeup,
        "people who use mobile broadband"),
      Figure(
        .ultraBroad, .mobile5GCoverage, "5G reach", region.mobile5GCoverage,
        "people with 5G signal"),
      Figure(
        .ultraBroad, .mobile5GTakeup, "5G use", region.mobile5GTakeup, "people who use 5G"),
    ]
  }

  static func green(_ scenario: Scenario, _ state: Projection.Year) -> [Figure] {
    let region = state.region
    return [
      Figure(
        .green, .pue, "PUE", scenario.parameters.dataCentre.pue, as: .index,
        "all power of data centres over that of computing"),
      Figure(
        .green, .energyMWh, "Electricity", region.energyMWh, unit: "MWh", as: .amount,
        "networks and data centres in the year"),
      Figure(
        .green, .emissionsPerValueAdded, "Emissions",
        region.emissionsT / region.digitalValueAdded, unit: "tCO2/billion VND", as: .amount,
        "carbon dioxide over digital value added"),
      Figure(
        .green, .electricityBill, "Electricity bill", region.electricityBill,
        unit: "billion VND", as: .amount, "cost of that electricity"),
    ]
  }

  /// What is left of the service inside the region when the largest site fails.
  static func safe(_ scenario: Scenario, _ state: Projection.Year) -> [Figure] {
    let districts = state.districts
    let largest = districts.indices.max { districts[$0].dataCentreKW < districts[$1].dataCentreKW }!
    let rest = max(0, state.region.usableVCPU - districts[largest].usableVCPU)
    let served = Cloud.servedShare(
      usable: rest, demand: state.region.cloudDemand,
      Smoothness(scenario.parameters.numerics.smoothness))
    return [
      Figure(
        .safe, .servedWithoutLargest, "Served without largest site", served,
        district: largest,
        "cloud demand, if its data centres fail")
    ]
  }

  static func equitable(_ scenario: Scenario, _ state: Projection.Year) -> [Figure] {
    let fibre = gini(
      zip(state.districts, scenario.districts).map { ($0.fibreTakeup, $1.figures.households) })
    let mobile = gini(
      zip(state.districts, scenario.districts).map { ($0.mobile4GTakeup, $1.figures.population) })
    return [
      Figure(
        .equitable, .giniFibreTakeup, "Gini of fibre use", fibre, as: .index,
        "over districts: 0 equal, 1 all in one"),
      Figure(
        .equitable, .giniMobile4GTakeup, "Gini of 4G use", mobile, as: .index,
        "over districts: 0 equal, 1 all in one"),
    ]
  }

  static func standing(_ state: Projection.Year) -> [Figure] {
    [
      Figure(
        .standing, .dtiScore, "Transformation index", state.region.dtiScore, as: .index,
        "expected score; low confidence"),
      Figure(
        .standing, .dtiRank, "Expected rank", state.region.dtiRank, as: .index,
        "among the provinces; low confidence"),
    ]
  }

  private static func lowest(
    _ state: Projection.Year, _ property: KeyPath<Indicators<Double>, Double>
  ) -> (value: Double, district: Int) {
    let values = state.districts.map { $0[keyPath: property] }
    let district = values.indices.min { values[$0] < values[$1] }!
    return (values[district], district)
  }

  /// The weighted Gini coefficient: half the mean difference over the mean.
  static func gini(_ pairs: [(value: Double, weight: Double)]) -> Double {
    var total = 0.0
    var mean = 0.0
    var below = 0.0
    var sum = 0.0
    for pair in pairs.sorted(by: { $0.value < $1.value }) {
      // What this value is above all smaller ones together.
      sum += pair.weight * (pair.value * total - below)
      total += pair.weight
      below += pair.weight * pair.value
      mean += pair.weight * pair.value
    }
    return mean > 0 ? max(0, sum / (total * mean)) : 0
  }
}
