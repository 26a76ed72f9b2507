// SPDX-License-Identifier: GPL-3.0-or-later

/// What package money can be spent on.
///
/// The raw value is the position of the layer in every array indexed by layer.
package enum Layer: Int, CaseIterable, Sendable {
  case fibre, mobile4G, mobile5G, dataCentre, cloud, skills, platforms

  /// The number of layers.
  package static let count = 7

  /// The name in files and results.
  package var name: String {
    switch self {
    case .fibre: "fibre"
    case .mobile4G: "mobile_4g"
    case .mobile5G: "mobile_5g"
    case .dataCentre: "data_centre"
    case .cloud: "cloud"
    case .skills: "skills"
    case .platforms: "platforms"
    }
  }

  /// The layer called `name` in files, if there is one.
  package init?(name: some StringProtocol) {
    guard let layer = Layer.allCases.first(where: { $0.name == name }) else { return nil }
    self = layer
  }

  /// Whether one limit on absorption holds for the whole region (M0) instead of one for each
  /// district.
  package var isAbsorbedByRegion: Bool { self == .dataCentre || self == .cloud }
}

/// The access networks, in the order of the layers that build them.
package enum AccessNetwork: Int, CaseIterable, Sendable {
  case fibre, mobile4G, mobile5G

  /// The number of networks.
  package static let count = 3

  /// The investment layer that builds the network.
  package var layer: Layer {
    switch self {
    case .fibre: .fibre
    case .mobile4G: .mobile4G
    case .mobile5G: .mobile5G
    }
  }
}

/// The sectors outside the digital core that can be digitalised.
package enum Sector: Int, CaseIterable, Sendable {
  case agriculture, industry, services

  /// The number of sectors.
  package static let count = 3
}
