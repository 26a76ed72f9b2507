// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of data centres.
  static let dataCentre: [Parameter] = [
    Parameter(
      \.dataCentre.costPerKW, "data_centre.cost_per_kw", unit: "million VND/kW",
      min: 1e-6, low: 140, central: 210, high: 280,
      mark: .press,
      source: "Cushman & Wakefield 2025: 5.5-8.4 million USD per MW, times an edge premium of 1.2",
      meaning: "cost of one kW of IT load built"),
    Parameter(
      \.dataCentre.life, "data_centre.life", unit: "yr",
      min: 0.5, low: 12, central: 15, high: 20, max: 100,
      mark: .press,
      source: "mechanical and electrical plant",
      meaning: "mean life of mechanical and electrical plant"),
    Parameter(
      \.dataCentre.renewal, "data_centre.renewal", unit: "1",
      min: 0, low: 0.5, central: 0.8, high: 1, max: 1,
      mark: .assumption,
      meaning: "share of worn-out capacity that owners replace with their own money"),
    Parameter(
      \.dataCentre.price, "data_centre.price", unit: "million VND/kW/yr",
      min: 0, low: 30, central: 42, high: 54,
      mark: .assumption,
      source: "colocation about 150 USD per kW and month",
      meaning: "price of one kW of IT load leased for a year"),
    Parameter(
      \.dataCentre.valueAddedRatio, "data_centre.value_added_ratio", unit: "1",
      min: 0, low: 0.35, central: 0.45, high: 0.55, max: 1,
      mark: .assumption,
      meaning: "value added over turnover of colocation"),
    Parameter(
      \.dataCentre.externalDemand, "data_centre.external_demand", unit: "kW",
      min: 0, low: 0, central: 200, high: 20_000,
      mark: .assumption,
      source: "a lever of siting policy",
      meaning: "colocation demand from outside the region at the start"),
    Parameter(
      \.dataCentre.externalGrowth, "data_centre.external_growth", unit: "1/yr",
      min: 0, low: 0.08, central: 0.15, high: 0.25, max: 2,
      mark: .press,
      source: "market growth",
      meaning: "growth of colocation demand from outside"),
    Parameter(
      \.dataCentre.utilisation, "data_centre.utilisation", unit: "1",
      min: 0, low: 0.5, central: 0.65, high: 0.8, max: 1,
      mark: .assumption,
      meaning: "mean load over installed IT capacity in use"),
    Parameter(
      \.dataCentre.pue, "data_centre.pue", unit: "1",
      min: 1, low: 1.35, central: 1.6, high: 2.0, max: 5,
      mark: .press,
      source: "Uptime 2024 mean 1.56; target for new centres 1.4",
      meaning: "power usage effectiveness"),
  ]
}
