// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of electricity.
  static let energy: [Parameter] = [
    Parameter(
      \.energy.emissionFactor, "energy.emission_factor", unit: "tCO2/MWh",
      min: 0, low: 0.62, central: 0.6592, high: 0.72,
      mark: .official,
      source: "Department of Climate Change 2023",
      meaning: "emissions per unit of grid electricity at the start"),
    Parameter(
      \.energy.emissionDecline, "energy.emission_decline", unit: "1/yr",
      min: 0, low: 0, central: 0.03, high: 0.06, max: 2,
      mark: .derived,
      source: "2020-2023",
      meaning: "yearly decline of the emission factor"),
    Parameter(
      \.energy.tariff, "energy.tariff", unit: "VND/kWh",
      min: 0, low: 1_920, central: 2_204, high: 2_600,
      mark: .official,
      source: "EVN May 2025",
      meaning: "price of electricity"),
  ]
}
