// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// The parameters of a run, in the number type of the run.
///
/// `Parameter.all` describes each of them: name in files, unit, range, source and meaning. To add
/// one, add a stored property here and its entry there.
package struct Parameters<V: ModelNumber>: HomogeneousRecord {
  package typealias Value = V

  package var fibre = AccessParameters<V>()
  package var mobile4G = AccessParameters<V>()
  package var mobile5G = AccessParameters<V>()
  package var access = DensityParameters<V>()
  package var takeup = TakeupParameters<V>()
  package var cloud = CloudParameters<V>()
  package var dataCentre = DataCentreParameters<V>()
  package var energy = EnergyParameters<V>()
  package var skills = SkillsParameters<V>()
  package var platforms = PlatformParameters<V>()
  package var readiness = ReadinessParameters<V>()
  package var digitalisation = DigitalisationParameters<V>()
  package var growth = GrowthParameters<V>()
  package var economy = EconomyParameters<V>()
  package var ict = ICTParameters<V>()
  package var leadTime = LayerParameters<V>()
  package var upkeep = LayerParameters<V>()
  package var absorption = AbsorptionParameters<V>()
  package var numerics = NumericsParameters<V>()
  package var dti = StandingParameters<V>()

  package init() {}

  /// The parameters of one access network.
  package subscript(network: AccessNetwork) -> AccessParameters<V> {
    switch network {
    case .fibre: fibre
    case .mobile4G: mobile4G
    case .mobile5G: mobile5G
    }
  }
}

/// What each of the three access networks has (M1-M3, M10, M12).
package struct AccessParameters<V: ModelNumber>: Sendable {
  package var costPerUser: V = 0
  package var densityExponent: V = 0
  package var privateRate: V = 0
  package var privateMatch: V = 0
  package var takeupP: V = 0
  package var takeupQ: V = 0
  package var takeupBase: V = 0
  package var arpu: V = 0
  package var kwhPerUser: V = 0
}

/// The density at which unit costs hold (M1).
package struct DensityParameters<V: ModelNumber>: Sendable {
  package var referenceDensity: V = 0
}

/// What moves the ceilings of take-up (M2).
package struct TakeupParameters<V: ModelNumber>: Sendable {
  package var income: V = 0
  package var price: V = 0
  package var priceTrend: V = 0
  package var skills: V = 0
  package var urban: V = 0
}

/// Cloud capacity, its use by firms and its market (M4, M5, M10).
package struct CloudParameters<V: ModelNumber>: Sendable {
  package var p: V = 0
  package var q: V = 0
  package var maxUse: V = 0
  package var coverageWeight: V = 0
  package var skillsWeight: V = 0
  package var importQuality: V = 0
  package var vcpuPerFirm: V = 0
  package var vcpuPerPerson: V = 0
  package var demandGrowth: V = 0
  package var vcpuPerKW: V = 0
  package var costPerVCPU: V = 0
  package var price: V = 0
  package var priceDecline: V = 0
  package var valueAddedRatio: V = 0
  package var life: V = 0
  package var renewal: V = 0
}

/// Data centres, their outside customers and their power (M4, M10, M12).
package struct DataCentreParameters<V: ModelNumber>: Sendable {
  package var costPerKW: V = 0
  package var life: V = 0
  package var renewal: V = 0
  package var price: V = 0
  package var valueAddedRatio: V = 0
  package var externalDemand: V = 0
  package var externalGrowth: V = 0
  package var utilisation: V = 0
  package var pue: V = 0
}

/// Electricity (M12).
package struct EnergyParameters<V: ModelNumber>: Sendable {
  package var emissionFactor: V = 0
  package var emissionDecline: V = 0
  package var tariff: V = 0
}

/// Digital skills (M6).
package struct SkillsParameters<V: ModelNumber>: Sendable {
  package var baseRate: V = 0
  package var costPerPerson: V = 0
  package var workforceShare: V = 0
  package var max: V = 0
  package var loss: V = 0
}

/// Use of digital platforms (M6).
package struct PlatformParameters<V: ModelNumber>: Sendable {
  package var baseRate: V = 0
  package var costPerPerson: V = 0
  package var loss: V = 0
}

/// Weights of the readiness index (M7).
package struct ReadinessParameters<V: ModelNumber>: Sendable {
  package var fibre: V = 0
  package var mobile: V = 0
  package var cloud: V = 0
  package var skills: V = 0
  package var platforms: V = 0
  package var quality5G: V = 0
}

/// The digitalised part of each sector (M8).
package struct DigitalisationParameters<V: ModelNumber>: Sendable {
  package var initialAgriculture: V = 0
  package var initialIndustry: V = 0
  package var initialServices: V = 0
  package var rateAgriculture: V = 0
  package var rateIndustry: V = 0
  package var rateServices: V = 0
  package var maxAgriculture: V = 0
  package var maxIndustry: V = 0
  package var maxServices: V = 0
}

/// Growth of value added, people and households (M0, M9, M10).
package struct GrowthParameters<V: ModelNumber>: Sendable {
  package var agriculture: V = 0
  package var industry: V = 0
  package var services: V = 0
  package var other: V = 0
  package var electronics: V = 0
  package var ict: V = 0
  package var households: V = 0
  package var population: V = 0
  package var fibreEffect: V = 0
  package var cloudEffect: V = 0
  package var criticalMass: V = 0
  package var criticalMassSlope: V = 0
  package var lag: V = 0
  package var constructionShare: V = 0
}

/// From value added to GRDP (M11).
package struct EconomyParameters<V: ModelNumber>: Sendable {
  package var productTaxes: V = 0
}

/// Information and communication services (M10).
package struct ICTParameters<V: ModelNumber>: Sendable {
  package var telecomShare: V = 0
  package var arpuTrend: V = 0
}

/// One parameter for each investment layer: lead times and upkeep (M0).
package struct LayerParameters<V: ModelNumber>: Sendable {
  package var fibre: V = 0
  package var mobile4G: V = 0
  package var mobile5G: V = 0
  package var dataCentre: V = 0
  package var cloud: V = 0
  package var skills: V = 0
  package var platforms: V = 0

  package subscript(layer: Layer) -> V {
    switch layer {
    case .fibre: fibre
    case .mobile4G: mobile4G
    case .mobile5G: mobile5G
    case .dataCentre: dataCentre
    case .cloud: cloud
    case .skills: skills
    case .platforms: platforms
    }
  }
}

/// How much spending can be absorbed (M0).
package struct AbsorptionParameters<V: ModelNumber>: Sendable {
  package var perPerson: V = 0
}

/// Numerical choices (M4).
package struct NumericsParameters<V: ModelNumber>: Sendable {
  package var smoothness: V = 0
}

/// The standing among provinces (M13).
package struct StandingParameters<V: ModelNumber>: Sendable {
  package var score: V = 0
  package var peerMean: V = 0
  package var peerSpread: V = 0
  package var peerDrift: V = 0
  package var peers: V = 0
  package var sensitivity: V = 0
}

extension Parameters where V == Double {
  /// Every parameter at the central value of the catalogue.
  package static let central: Parameters<Double> = {
    var parameters = Parameters<Double>()
    for entry in Parameter.all { parameters[slot: entry.slot] = entry.central }
    return parameters
  }()

  /// The same values in another number type.
  package func converted<W>(to: W.Type = W.self) -> Parameters<W> {
    Parameters<W>(slots: { W(self[slot: $0]) })
  }
}

extension Parameters: Equatable where V: Equatable {}
