// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of what moves the ceilings of take-up.
  static let takeup: [Parameter] = [
    Parameter(
      \.takeup.income, "takeup.income", unit: "1",
      min: 0, low: 0.3, central: 0.6, high: 1.0, max: 10,
      mark: .assumption,
      source: "income elasticity of adoption not found",
      meaning: "logit weight of ln(income index)"),
    Parameter(
      \.takeup.price, "takeup.price", unit: "1",
      min: 0, low: 1.0, central: 1.4, high: 1.6, max: 10,
      mark: .derived,
      source: "elasticity -0.61 at 60 % penetration, -0.14 at 90 % (Orujov et al. 2025)",
      meaning: "logit weight of ln(price index)"),
    Parameter(
      \.takeup.priceTrend, "takeup.price_trend", unit: "1/yr",
      min: -0.5, low: -0.07, central: -0.04, high: 0, max: 0.5,
      mark: .assumption,
      meaning: """
        yearly change of the logarithm of price over income; negative where service becomes \
        cheaper
        """),
    Parameter(
      \.takeup.skills, "takeup.skills", unit: "1",
      min: 0, low: 1, central: 2, high: 3, max: 10,
      mark: .assumption,
      meaning: "logit weight of digital skills"),
    Parameter(
      \.takeup.urban, "takeup.urban", unit: "1",
      min: 0, low: 0.5, central: 1.0, high: 1.56, max: 10,
      mark: .derived,
      source: "Da Nang 2020 households with internet 87.3 % urban, 59.0 % rural",
      meaning: "logit weight of urban share"),
  ]
}
