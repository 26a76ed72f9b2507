// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What the digital share is made of: eight parts above the line, and GRDP below it.
package enum SharePart: String, CaseIterable, Sendable {
  // The digital core.
  case electronics, telecom
  case otherICT = "other_ict"
  case cloud, colocation
  // The digitalised part of the other sectors.
  case agriculture, industry, services
  case grdp

  /// The name in results.
  package var name: String { rawValue }

  package enum Kind: String, CaseIterable, Sendable {
    case core, digitalised, grdp
  }

  package var kind: Kind {
    switch self {
    case .electronics, .telecom, .otherICT, .cloud, .colocation: .core
    case .agriculture, .industry, .services: .digitalised
    case .grdp: .grdp
    }
  }

  /// The indicator that holds the part's value added.
  package var indicator: Indicator {
    switch self {
    case .electronics, .telecom, .cloud, .colocation: Indicator.named["\(rawValue)_value_added"]!
    case .otherICT: Indicator.named["other_ict_value_added"]!
    case .agriculture, .industry, .services: Indicator.named["digitalised_\(rawValue)"]!
    case .grdp: Indicator.named["grdp"]!
    }
  }
}
