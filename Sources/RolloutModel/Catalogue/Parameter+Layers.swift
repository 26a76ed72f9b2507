// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of the investment layers.
  static let layers: [Parameter] = [
    Parameter(
      \.leadTime.fibre, "lead_time.fibre", unit: "yr",
      min: 0.01, low: 0.25, central: 0.5, high: 1.0, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of fibre"),
    Parameter(
      \.leadTime.mobile4G, "lead_time.mobile_4g", unit: "yr",
      min: 0.01, low: 0.25, central: 0.5, high: 1.0, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of 4G"),
    Parameter(
      \.leadTime.mobile5G, "lead_time.mobile_5g", unit: "yr",
      min: 0.01, low: 0.25, central: 0.5, high: 1.0, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of 5G"),
    Parameter(
      \.leadTime.dataCentre, "lead_time.data_centre", unit: "yr",
      min: 0.01, low: 0.75, central: 1.25, high: 2.0, max: 20,
      mark: .press,
      source: "8-18 months under 5 MW",
      meaning: "mean time from spending to completion of data centres"),
    Parameter(
      \.leadTime.cloud, "lead_time.cloud", unit: "yr",
      min: 0.01, low: 0.1, central: 0.25, high: 0.5, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of cloud servers"),
    Parameter(
      \.leadTime.skills, "lead_time.skills", unit: "yr",
      min: 0.01, low: 0.1, central: 0.25, high: 0.5, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of training"),
    Parameter(
      \.leadTime.platforms, "lead_time.platforms", unit: "yr",
      min: 0.01, low: 0.25, central: 0.5, high: 1.0, max: 20,
      mark: .assumption,
      meaning: "mean time from spending to completion of platforms"),
    Parameter(
      \.upkeep.fibre, "upkeep.fibre", unit: "1/yr",
      min: 0, low: 0.05, central: 0.1, high: 0.15, max: 2,
      mark: .literature,
      source: "10-15 % of capital a year (pytal, DICE)",
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.mobile4G, "upkeep.mobile_4g", unit: "1/yr",
      min: 0, low: 0.05, central: 0.1, high: 0.15, max: 2,
      mark: .literature,
      source: "10-15 % of capital a year (pytal, DICE)",
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.mobile5G, "upkeep.mobile_5g", unit: "1/yr",
      min: 0, low: 0.05, central: 0.1, high: 0.15, max: 2,
      mark: .literature,
      source: "10-15 % of capital a year (pytal, DICE)",
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.dataCentre, "upkeep.data_centre", unit: "1/yr",
      min: 0, low: 0.03, central: 0.05, high: 0.08, max: 2,
      mark: .assumption,
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.cloud, "upkeep.cloud", unit: "1/yr",
      min: 0, low: 0.05, central: 0.1, high: 0.15, max: 2,
      mark: .assumption,
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.skills, "upkeep.skills", unit: "1/yr",
      min: 0, low: 0, central: 0, high: 0, max: 2,
      mark: .assumption,
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.upkeep.platforms, "upkeep.platforms", unit: "1/yr",
      min: 0, low: 0.1, central: 0.2, high: 0.3, max: 2,
      mark: .assumption,
      meaning: "yearly running cost over what the programme has built"),
    Parameter(
      \.absorption.perPerson, "absorption.per_person", unit: "million VND/person/yr",
      min: 1e-6, low: 0.5, central: 1.0, high: 3.0,
      mark: .assumption,
      meaning: "spending a district can absorb in one layer and year before returns vanish (M0)"),
  ]
}
