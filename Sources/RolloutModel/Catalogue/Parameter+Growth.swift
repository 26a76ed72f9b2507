// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of growth.
  static let growth: [Parameter] = [
    Parameter(
      \.growth.agriculture, "growth.agriculture", unit: "1/yr",
      min: -0.5, low: 0.035, central: 0.042, high: 0.048, max: 0.5,
      mark: .press,
      source: "9 months 2024: 4.30 %; 2023: 4.64 %",
      meaning: "real growth of agriculture"),
    Parameter(
      \.growth.industry, "growth.industry", unit: "1/yr",
      min: -0.5, low: 0.08, central: 0.105, high: 0.14, max: 0.5,
      mark: .press,
      source: "10.9 % H1 2023, 14.85 % 9M 2024",
      meaning: "real growth of industry without the digital effect"),
    Parameter(
      \.growth.services, "growth.services", unit: "1/yr",
      min: -0.5, low: 0.06, central: 0.075, high: 0.085, max: 0.5,
      mark: .press,
      source: "7.35 % H1 2023, 8.45 % 9M 2024",
      meaning: "real growth of services without the digital effect"),
    Parameter(
      \.growth.other, "growth.other", unit: "1/yr",
      min: -0.5, low: 0, central: 0.02, high: 0.05, max: 0.5,
      mark: .assumption,
      source: "hydropower, mines",
      meaning: "real growth of value added that infrastructure does not digitalise"),
    Parameter(
      \.growth.electronics, "growth.electronics", unit: "1/yr",
      min: -0.5, low: 0, central: 0.05, high: 0.15, max: 0.5,
      mark: .assumption,
      meaning: "real growth of electronics without anchor projects"),
    Parameter(
      \.growth.ict, "growth.ict", unit: "1/yr",
      min: -0.5, low: 0.05, central: 0.08, high: 0.12, max: 0.5,
      mark: .press,
      source: "national digital value added about 10 %/yr nominal",
      meaning: "real growth of information-technology services at readiness 1"),
    Parameter(
      \.growth.households, "growth.households", unit: "1/yr",
      min: -0.5, low: 0.005, central: 0.01, high: 0.012, max: 0.5,
      mark: .press,
      source: "0.84 %/yr population 2015-20",
      meaning: "growth of the number of households"),
    Parameter(
      \.growth.population, "growth.population", unit: "1/yr",
      min: -0.5, low: 0.005, central: 0.008, high: 0.01, max: 0.5,
      mark: .press,
      source: "0.84 %/yr population 2015-20",
      meaning: "growth of the number of residents"),
    Parameter(
      \.growth.fibreEffect, "growth.fibre_effect", unit: "1",
      min: 0, low: 0, central: 0.04, high: 0.13, max: 2,
      mark: .derived,
      source: "level form of Koutroumpis 2009 elasticity 0.023 (0-0.08)",
      meaning: "gain in ln value added from no to full fibre take-up"),
    Parameter(
      \.growth.cloudEffect, "growth.cloud_effect", unit: "1",
      min: 0, low: 0, central: 0.025, high: 0.09, max: 2,
      mark: .derived,
      source: "0.25 % of value added per 10 points of firms (0-0.9)",
      meaning: "gain in ln value added from no to full cloud use of firms"),
    Parameter(
      \.growth.criticalMass, "growth.critical_mass", unit: "1",
      min: 0, low: 0.3, central: 0.45, high: 0.5, max: 1,
      mark: .literature,
      source: "Koutroumpis 2009",
      meaning: "fibre take-up at which half of the fibre effect is reached"),
    Parameter(
      \.growth.criticalMassSlope, "growth.critical_mass_slope", unit: "1",
      min: 0, low: 6, central: 8, high: 12, max: 100,
      mark: .assumption,
      meaning: "how sharply the fibre effect sets in around the critical mass"),
    Parameter(
      \.growth.lag, "growth.lag", unit: "yr",
      min: 0.01, low: 0.5, central: 0.9, high: 2.0, max: 20,
      mark: .literature,
      source: "Madden et al. 2016: 40 % at once, 80 % by four quarters",
      meaning: "mean time until productivity follows"),
    Parameter(
      \.growth.constructionShare, "growth.construction_share", unit: "1",
      min: 0, low: 0.2, central: 0.3, high: 0.4, max: 1,
      mark: .press,
      source: "JLARC: local part of capital spending 20-32 %",
      meaning: """
        local part of building networks and data centres (reported beside GRDP, not in it)
        """),
  ]
}
