// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The description of one numeric column of a district table.
package struct DistrictColumn: Sendable {
  /// The header in the table.
  package let name: String
  package let unit: String
  package let rule: Rule
  /// What the figure is, in a phrase.
  package let meaning: String
  /// The position in `DistrictFigures`.
  package let slot: Int

  /// Which values have a meaning.
  package enum Rule: Sendable {
    /// Above 0.
    case positive
    /// 0 or more.
    case amount
    /// From 0 to 1.
    case share
    /// From 0 to 1, and moved into [1e-6, 1 - 1e-6] for the model.
    case state
    /// 0 or more, and moved to at least 1e-6 for the model.
    case capacity
  }

  private init(
    _ property: KeyPath<DistrictFigures<Double>, Double>, _ name: String, _ unit: String,
    _ rule: Rule, _ meaning: String
  ) {
    self.name = name
    self.unit = unit
    self.rule = rule
    self.meaning = meaning
    slot = DistrictFigures<Double>.slot(of: property)
  }
}

extension DistrictColumn {
  /// The least distance of a state from 0 and 1, and the least capacity.
  package static let margin = 1e-6

  /// The value that the model starts from: strictly inside the bounds of the state, so that every
  /// equation and gradient is defined ("Zeros and ones").
  package func inside(_ value: Double) -> Double {
    switch rule {
    case .positive, .amount, .share: value
    case .state: min(max(value, Self.margin), 1 - Self.margin)
    case .capacity: max(value, Self.margin)
    }
  }

  /// The columns, in the order in which tables are written.
  package static let all: [DistrictColumn] = [
    .init(\.areaKm2, "area_km2", "km2", .positive, "area"),
    .init(\.population, "population", "people", .positive, "residents"),
    .init(\.households, "households", "households", .positive, "households"),
    .init(\.urbanShare, "urban_share", "1", .share, "part of the residents who live in towns"),
    .init(\.incomeIndex, "income_index", "1", .positive, "income per person over the region's"),
    .init(
      \.terrainFactor, "terrain_factor", "1", .positive, "cost of building over that on flat land"),
    .init(\.enterprises, "enterprises", "firms", .amount, "active firms"),
    .init(\.fibreCoverage, "fibre_coverage", "1", .state, "households that fibre passes"),
    .init(\.mobile4GCoverage, "mobile_4g_coverage", "1", .state, "people with 4G signal"),
    .init(\.mobile5GCoverage, "mobile_5g_coverage", "1", .state, "people with 5G signal"),
    .init(\.fibreTakeup, "fibre_takeup", "1", .state, "households that subscribe to fibre"),
    .init(\.mobile4GTakeup, "mobile_4g_takeup", "1", .state, "people who use mobile broadband"),
    .init(\.mobile5GTakeup, "mobile_5g_takeup", "1", .state, "people who use 5G"),
    .init(\.cloudUse, "cloud_use", "1", .state, "firms that use cloud services"),
    .init(\.digitalSkills, "digital_skills", "1", .state, "people with basic digital skills"),
    .init(\.platformUse, "platform_use", "1", .state, "people who use digital platforms"),
    .init(\.dataCentreKW, "data_centre_kw", "kW", .capacity, "IT load that data centres can carry"),
    .init(\.cloudVCPU, "cloud_vcpu", "vCPU", .capacity, "cloud servers installed"),
    .init(
      \.vaAgriculture, "va_agriculture", "billion VND/yr", .amount, "value added of agriculture"),
    .init(
      \.vaIndustry, "va_industry", "billion VND/yr", .amount,
      "value added of industry and construction without electronics"),
    .init(
      \.vaServices, "va_services", "billion VND/yr", .amount,
      "value added of services without information and communication"),
    .init(
      \.vaOther, "va_other", "billion VND/yr", .amount,
      "value added that infrastructure does not digitalise"),
    .init(
      \.vaElectronics, "va_electronics", "billion VND/yr", .amount, "value added of electronics"),
    .init(
      \.vaICT, "va_ict", "billion VND/yr", .amount,
      "value added of information and communication services"),
  ]
}
