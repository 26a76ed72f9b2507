// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of the digitalised part of the sectors.
  static let digitalisation: [Parameter] = [
    Parameter(
      \.digitalisation.initialAgriculture, "digitalisation.initial_agriculture", unit: "1",
      min: 1e-6, low: 0.004, central: 0.004, high: 0.011, max: 0.999,
      mark: .derived,
      source: "GSO sector totals over sector value added",
      meaning: "digitalised part of agriculture at the start"),
    Parameter(
      \.digitalisation.initialIndustry, "digitalisation.initial_industry", unit: "1",
      min: 1e-6, low: 0.04, central: 0.06, high: 0.08, max: 0.999,
      mark: .derived,
      source: "GSO sector totals over sector value added",
      meaning: "digitalised part of industry at the start"),
    Parameter(
      \.digitalisation.initialServices, "digitalisation.initial_services", unit: "1",
      min: 1e-6, low: 0.06, central: 0.078, high: 0.09, max: 0.999,
      mark: .derived,
      source: "closes the official trend: 6.19 % in 2023, 6.36 % in 2024",
      meaning: "digitalised part of services at the start"),
    Parameter(
      \.digitalisation.rateAgriculture, "digitalisation.rate_agriculture", unit: "1/yr",
      min: 0, low: 0.013, central: 0.033, high: 0.111, max: 2,
      mark: .derived,
      source: "observed relative growth of the digitalised part 2020-2025",
      meaning: "logistic rate of the digitalised part of agriculture at readiness 1"),
    Parameter(
      \.digitalisation.rateIndustry, "digitalisation.rate_industry", unit: "1/yr",
      min: 0, low: 0.013, central: 0.033, high: 0.111, max: 2,
      mark: .derived,
      source: "observed relative growth of the digitalised part 2020-2025",
      meaning: "logistic rate of the digitalised part of industry at readiness 1"),
    Parameter(
      \.digitalisation.rateServices, "digitalisation.rate_services", unit: "1/yr",
      min: 0, low: 0.013, central: 0.033, high: 0.111, max: 2,
      mark: .derived,
      source: "observed relative growth of the digitalised part 2020-2025",
      meaning: "logistic rate of the digitalised part of services at readiness 1"),
    Parameter(
      \.digitalisation.maxAgriculture, "digitalisation.max_agriculture", unit: "1",
      min: 1e-6, low: 0.03, central: 0.05, high: 0.082, max: 1,
      mark: .assumption,
      source: "upper bound: broad method China 2019",
      meaning: "ceiling of the digitalised part of agriculture"),
    Parameter(
      \.digitalisation.maxIndustry, "digitalisation.max_industry", unit: "1",
      min: 1e-6, low: 0.12, central: 0.18, high: 0.195, max: 1,
      mark: .assumption,
      source: "upper bound: broad method China 2019",
      meaning: "ceiling of the digitalised part of industry"),
    Parameter(
      \.digitalisation.maxServices, "digitalisation.max_services", unit: "1",
      min: 1e-6, low: 0.2, central: 0.3, high: 0.378, max: 1,
      mark: .assumption,
      source: "upper bound: broad method China 2019",
      meaning: "ceiling of the digitalised part of services"),
  ]
}
