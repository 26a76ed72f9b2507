// SPDX-License-Identifier: GPL-3.0-or-later

extension Scorecard {
  /// What is measured; the raw value is the name in results.
  package enum Measure: String, CaseIterable, Sendable {
    case lowestFibreCoverage = "lowest_fibre_coverage"
    case lowestMobile4GCoverage = "lowest_mobile_4g_coverage"
    case householdsWithoutFibre = "households_without_fibre"
    case fibreCoverage = "fibre_coverage"
    case fibreTakeup = "fibre_takeup"
    case mobile4GCoverage = "mobile_4g_coverage"
    case mobile4GTakeup = "mobile_4g_takeup"
    case mobile5GCoverage = "mobile_5g_coverage"
    case mobile5GTakeup = "mobile_5g_takeup"
    case pue
    case energyMWh = "energy_mwh"
    case emissionsPerValueAdded = "emissions_per_value_added"
    case electricityBill = "electricity_bill"
    case servedWithoutLargest = "served_without_largest"
    case giniFibreTakeup = "gini_fibre_takeup"
    case giniMobile4GTakeup = "gini_mobile_4g_takeup"
    case dtiScore = "dti_score"
    case dtiRank = "dti_rank"
  }
}
