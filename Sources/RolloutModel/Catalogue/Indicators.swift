// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The figures of one year for one district or for the region, in the number type of a run.
///
/// `Indicator.all` describes each of them. Flows are totals of the year; states, the readiness,
/// and what is served are those at the year's end.
package struct Indicators<V: ModelNumber>: HomogeneousRecord {
  package typealias Value = V

  package var digitalShare: V = 0
  package var grdp: V = 0
  package var digitalValueAdded: V = 0
  package var coreValueAdded: V = 0
  package var electronics: V = 0
  package var telecom: V = 0
  package var otherICT: V = 0
  package var cloudServices: V = 0
  package var colocation: V = 0
  package var digitalisedAgriculture: V = 0
  package var digitalisedIndustry: V = 0
  package var digitalisedServices: V = 0
  package var spending: V = 0
  package var absorbed: V = 0
  package var privateSpending: V = 0
  package var upkeep: V = 0
  package var constructionValueAdded: V = 0
  package var fibreCoverage: V = 0
  package var mobile4GCoverage: V = 0
  package var mobile5GCoverage: V = 0
  package var fibreTakeup: V = 0
  package var mobile4GTakeup: V = 0
  package var mobile5GTakeup: V = 0
  package var cloudUse: V = 0
  package var digitalSkills: V = 0
  package var platformUse: V = 0
  package var dataCentreKW: V = 0
  package var cloudVCPU: V = 0
  package var readiness: V = 0
  package var usableVCPU: V = 0
  package var cloudDemand: V = 0
  package var servedLocally: V = 0
  package var leasedKW: V = 0
  package var dataCentreMWh: V = 0
  package var energyMWh: V = 0
  package var emissionsT: V = 0
  package var electricityBill: V = 0
  package var dtiScore: V = 0
  package var dtiRank: V = 0

  package init() {}
}
