// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Terms {
  /// The words of the catalogue itself.
  static let english = Terms(
    indicator: { $0.title },
    parameter: { $0.meaning },
    layer: englishLayer,
    driver: { driver in
      switch driver {
      case .spending(let layer): "money for \(englishLayer(layer))"
      case .anchors: "plants from outside"
      case .parameters(let group): "parameters of \(group)"
      case .horizon: "first and last year"
      case .steps: "steps of a year"
      case .districts: "district table"
      }
    },
    split: { split in
      switch split {
      case .population: "population"
      case .households: "households"
      case .equal: "equal parts"
      case .need: "need"
      }
    },
    mark: { $0.rawValue },
    theme: { theme in
      switch theme {
      case .universal: "Universal"
      case .broad: "Broad"
      case .ultraBroad: "Ultra-broad"
      case .green: "Green"
      case .safe: "Safe"
      case .equitable: "Equitable"
      case .standing: "Standing"
      }
    },
    measure: { measure in
      switch measure {
      case .lowestFibreCoverage: .init("Lowest fibre coverage", "least of all districts")
      case .lowestMobile4GCoverage: .init("Lowest 4G coverage", "least of all districts")
      case .householdsWithoutFibre:
        .init("Households without fibre", "fibre does not pass them")
      case .fibreCoverage: .init("Fibre reach", "households that fibre passes")
      case .fibreTakeup: .init("Fibre use", "households that subscribe")
      case .mobile4GCoverage: .init("4G reach", "people with 4G signal")
      case .mobile4GTakeup: .init("4G use", "people who use mobile broadband")
      case .mobile5GCoverage: .init("5G reach", "people with 5G signal")
      case .mobile5GTakeup: .init("5G use", "people who use 5G")
      case .pue: .init("PUE", "all power of data centres over that of computing")
      case .energyMWh: .init("Electricity", "networks and data centres in the year")
      case .emissionsPerValueAdded:
        .init("Emissions", "carbon dioxide over digital value added")
      case .electricityBill: .init("Electricity bill", "cost of that electricity")
      case .servedWithoutLargest:
        .init("Served without largest site", "cloud demand, if its data centres fail")
      case .giniFibreTakeup:
        .init("Gini of fibre use", "over districts: 0 equal, 1 all in one")
      case .giniMobile4GTakeup:
        .init("Gini of 4G use", "over districts: 0 equal, 1 all in one")
      case .dtiScore: .init("Transformation index", "expected score; low confidence")
      case .dtiRank: .init("Expected rank", "among the provinces; low confidence")
      }
    })
}

/// What a layer is called.
@Sendable private func englishLayer(_ layer: Layer) -> String {
  switch layer {
  case .fibre: "fibre"
  case .mobile4G: "4G"
  case .mobile5G: "5G"
  case .dataCentre: "data centres"
  case .cloud: "cloud"
  case .skills: "skills"
  case .platforms: "platforms"
  }
}
