// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of the access networks and the density at which their costs hold.
  static let access: [Parameter] = fibre + mobile4G + mobile5G + density

  /// The parameters of fibre.
  private static let fibre: [Parameter] = [
    Parameter(
      \.fibre.costPerUser, "fibre.cost_per_home", unit: "million VND/home",
      min: 1e-6, low: 4, central: 6, high: 10,
      mark: .derived,
      source: """
        Omdia 100-200 USD per home passed in emerging markets; built up from route length \
        for rural densities
        """,
      meaning: "cost to pass one home at the reference density before scarcity"),
    Parameter(
      \.fibre.densityExponent, "fibre.density_exponent", unit: "1",
      min: 0, low: 0.3, central: 0.5, high: 0.7, max: 3,
      mark: .derived,
      source: "geometry of mean spacing 1/sqrt(density), as in pytal",
      meaning: "how unit cost rises as density falls"),
    Parameter(
      \.fibre.privateRate, "fibre.private_rate", unit: "1/yr",
      min: 0, low: 0.02, central: 0.06, high: 0.12, max: 2,
      mark: .assumption,
      source: "calibrated to households with fibre 2023-2024",
      meaning: """
        rate at which operators close the remaining coverage gap unaided in a district of \
        private factor 1
        """),
    Parameter(
      \.fibre.privateMatch, "fibre.private_match", unit: "1",
      min: 0, low: 0, central: 1, high: 3, max: 100,
      mark: .assumption,
      meaning: """
        private money that one unit of completed public work draws in where the private \
        factor is 1
        """),
    Parameter(
      \.fibre.takeupP, "fibre.takeup_p", unit: "1/yr",
      min: 1e-6, low: 0.0041, central: 0.0048, high: 0.0345, max: 1,
      mark: .derived,
      source: "fit to 11 national points 2013-2025",
      meaning: "Bass innovation coefficient"),
    Parameter(
      \.fibre.takeupQ, "fibre.takeup_q", unit: "1/yr",
      min: 0, low: 0.336, central: 0.404, high: 0.439, max: 5,
      mark: .derived,
      source: "fit to 11 national points 2013-2025; use p and q as pairs",
      meaning: "Bass imitation coefficient"),
    Parameter(
      \.fibre.takeupBase, "fibre.takeup_base", unit: "logit",
      min: -7, low: 0.6, central: 1.1, high: 1.8, max: 7,
      mark: .assumption,
      source: "ceiling 0.75 of homes passed at reference income, skills and price",
      meaning: "take-up ceiling at reference conditions"),
    Parameter(
      \.fibre.arpu, "fibre.arpu", unit: "VND/month",
      min: 0, low: 165_000, central: 190_000, high: 220_000,
      mark: .press,
      source: "break-even 320000 in 2016; later tariff lists",
      meaning: "revenue per fibre subscriber"),
    Parameter(
      \.fibre.kwhPerUser, "fibre.kwh_per_user", unit: "kWh/yr",
      min: 0, low: 6.0, central: 12, high: 24,
      mark: .derived,
      source: "power per site over people served",
      meaning: "network electricity per user covered"),
  ]

  /// The parameters of the 4G network.
  private static let mobile4G: [Parameter] = [
    Parameter(
      \.mobile4G.costPerUser, "mobile_4g.cost_per_person", unit: "million VND/person",
      min: 1e-6, low: 0.15, central: 0.25, high: 0.5,
      mark: .derived,
      source: "0.5-1 billion VND per mountain base station (press 2025)",
      meaning: "cost to cover one person at the reference density before scarcity"),
    Parameter(
      \.mobile4G.densityExponent, "mobile_4g.density_exponent", unit: "1",
      min: 0, low: 0.7, central: 0.9, high: 1.0, max: 3,
      mark: .derived,
      source: "site radius limited by terrain",
      meaning: "how unit cost rises as density falls"),
    Parameter(
      \.mobile4G.privateRate, "mobile_4g.private_rate", unit: "1/yr",
      min: 0, low: 0.05, central: 0.15, high: 0.3, max: 2,
      mark: .assumption,
      source: "villages with mobile broadband 94 % 2023 to 97.8 % 2024",
      meaning: """
        rate at which operators close the remaining 4G gap unaided in a district of private \
        factor 1
        """),
    Parameter(
      \.mobile4G.privateMatch, "mobile_4g.private_match", unit: "1",
      min: 0, low: 0, central: 0.5, high: 1, max: 100,
      mark: .assumption,
      meaning: """
        private money that one unit of completed public work draws in where the private \
        factor is 1
        """),
    Parameter(
      \.mobile4G.takeupP, "mobile_4g.takeup_p", unit: "1/yr",
      min: 1e-6, low: 0.01, central: 0.02, high: 0.03, max: 1,
      mark: .assumption,
      source: "generic Bass values, Sultan et al. 1990",
      meaning: "Bass innovation coefficient"),
    Parameter(
      \.mobile4G.takeupQ, "mobile_4g.takeup_q", unit: "1/yr",
      min: 0, low: 0.2, central: 0.26, high: 0.38, max: 5,
      mark: .derived,
      source: "logistic fit to national lines",
      meaning: "Bass imitation coefficient"),
    Parameter(
      \.mobile4G.takeupBase, "mobile_4g.takeup_base", unit: "logit",
      min: -7, low: 1.2, central: 1.8, high: 2.4, max: 7,
      mark: .assumption,
      source: "ceiling 0.86 of people covered",
      meaning: "take-up ceiling among people covered, at reference conditions"),
    Parameter(
      \.mobile4G.arpu, "mobile_4g.arpu", unit: "VND/month",
      min: 0, low: 55_000, central: 65_000, high: 80_000,
      mark: .press,
      source: "operators' reports",
      meaning: "revenue per mobile broadband user"),
    Parameter(
      \.mobile4G.kwhPerUser, "mobile_4g.kwh_per_user", unit: "kWh/yr",
      min: 0, low: 10.0, central: 20, high: 40,
      mark: .derived,
      source: "power per site over people served",
      meaning: "network electricity per user covered"),
  ]

  /// The parameters of the 5G network.
  private static let mobile5G: [Parameter] = [
    Parameter(
      \.mobile5G.costPerUser, "mobile_5g.cost_per_person", unit: "million VND/person",
      min: 1e-6, low: 0.5, central: 1.0, high: 1.8,
      mark: .derived,
      source: "50-57 thousand USD per 5G site (China 2020)",
      meaning: "cost to cover one person at the reference density before scarcity"),
    Parameter(
      \.mobile5G.densityExponent, "mobile_5g.density_exponent", unit: "1",
      min: 0, low: 0.7, central: 0.9, high: 1.0, max: 3,
      mark: .derived,
      source: "site radius limited by terrain",
      meaning: "how unit cost rises as density falls"),
    Parameter(
      \.mobile5G.privateRate, "mobile_5g.private_rate", unit: "1/yr",
      min: 0, low: 0.05, central: 0.15, high: 0.4, max: 2,
      mark: .press,
      source: "81 5G stations in the merged province Jan 2026 against 90 % of people nationally",
      meaning: """
        rate at which operators close the remaining 5G gap unaided in a district of private \
        factor 1
        """),
    Parameter(
      \.mobile5G.privateMatch, "mobile_5g.private_match", unit: "1",
      min: 0, low: 0, central: 2, high: 5.67, max: 100,
      mark: .press,
      source: "the state pays 15 % of 5G equipment (2025)",
      meaning: """
        private money that one unit of completed public work draws in where the private \
        factor is 1
        """),
    Parameter(
      \.mobile5G.takeupP, "mobile_5g.takeup_p", unit: "1/yr",
      min: 1e-6, low: 0.02, central: 0.03, high: 0.05, max: 1,
      mark: .literature,
      source: "Sultan et al. 1990",
      meaning: "Bass innovation coefficient"),
    Parameter(
      \.mobile5G.takeupQ, "mobile_5g.takeup_q", unit: "1/yr",
      min: 0, low: 0.3, central: 0.38, high: 0.5, max: 5,
      mark: .literature,
      source: "Sultan et al. 1990",
      meaning: "Bass imitation coefficient"),
    Parameter(
      \.mobile5G.takeupBase, "mobile_5g.takeup_base", unit: "logit",
      min: -7, low: 0.4, central: 0.8, high: 1.4, max: 7,
      mark: .assumption,
      meaning: "take-up ceiling among people covered, at reference conditions"),
    Parameter(
      \.mobile5G.arpu, "mobile_5g.arpu", unit: "VND/month",
      min: 0, low: 10_000, central: 20_000, high: 35_000,
      mark: .assumption,
      source: "premium over 4G",
      meaning: "additional revenue per 5G user"),
    Parameter(
      \.mobile5G.kwhPerUser, "mobile_5g.kwh_per_user", unit: "kWh/yr",
      min: 0, low: 25.0, central: 50, high: 100,
      mark: .derived,
      source: "power per site over people served",
      meaning: "network electricity per user covered"),
  ]

  /// The density at which the unit costs hold.
  private static let density: [Parameter] = [
    Parameter(
      \.access.referenceDensity, "access.reference_density", unit: "homes/km2",
      min: 0.001, low: 100, central: 100, high: 100,
      mark: .definition,
      meaning: "gross density at which the unit costs hold")
  ]
}
