// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Indicator {
  /// Every indicator, in the order in which results list them.
  package static let all: [Indicator] = economy + money + access + capacity + energy + standing

  private static let economy: [Indicator] = [
    Indicator(
      \.digitalShare, "digital_share", title: "Digital economy in GRDP", unit: "1", .flow,
      quotient(\.digitalValueAdded, \.grdp), followsDefinition: true,
      meaning: "Value added of the digital economy over GRDP, by the scenario's definition."),
    flow(\.grdp, "grdp", "GRDP", "Gross regional domestic product at prices of the start year."),
    flow(
      \.digitalValueAdded, "digital_value_added", "Digital value added", followsDefinition: true,
      "Value added of the digital core and of the digitalised part of the other sectors."),
    flow(
      \.coreValueAdded, "core_value_added", "Core value added", followsDefinition: true,
      "Value added of electronics, telecom, other ICT services, cloud and colocation."),
    flow(
      \.electronics, "electronics_value_added", "Electronics",
      "Value added of electronics, anchor projects included."),
    flow(
      \.telecom, "telecom_value_added", "Telecom", "Value added of telecommunication services."),
    flow(
      \.otherICT, "other_ict_value_added", "Other ICT",
      "Value added of information services other than telecom, cloud and colocation."),
    flow(
      \.cloudServices, "cloud_value_added", "Cloud",
      "Value added of cloud services served inside the region."),
    flow(
      \.colocation, "colocation_value_added", "Colocation",
      "Value added of data-centre space leased to outside customers."),
    flow(
      \.digitalisedAgriculture, "digitalised_agriculture", "Digitalised agriculture",
      followsDefinition: true,
      "Digitalised part of the value added of agriculture."),
    flow(
      \.digitalisedIndustry, "digitalised_industry", "Digitalised industry",
      followsDefinition: true,
      "Digitalised part of the value added of industry."),
    flow(
      \.digitalisedServices, "digitalised_services", "Digitalised services",
      followsDefinition: true,
      "Digitalised part of the value added of services."),
  ]

  private static let money: [Indicator] = [
    flow(\.spending, "spending", "Public spending", "Public money planned for the year."),
    flow(
      \.absorbed, "absorbed", "Absorbed spending",
      "Public money that the limits of absorption let through."),
    flow(
      \.privateSpending, "private_spending", "Private spending",
      "Operators' own money that completed public work drew in."),
    flow(\.upkeep, "upkeep", "Upkeep", "Running cost of what the programme has completed."),
    flow(
      \.constructionValueAdded, "construction_value_added", "Construction value added",
      "Local value added of building; beside GRDP, never in it."),
  ]

  private static let access: [Indicator] = [
    state(
      \.fibreCoverage, "fibre_coverage", "Fibre coverage", .mean(.households),
      "Households that fibre passes."),
    state(
      \.mobile4GCoverage, "mobile_4g_coverage", "4G coverage", .mean(.population),
      "People with 4G signal."),
    state(
      \.mobile5GCoverage, "mobile_5g_coverage", "5G coverage", .mean(.population),
      "People with 5G signal."),
    state(
      \.fibreTakeup, "fibre_takeup", "Fibre take-up", .mean(.households),
      "Households that subscribe to fibre."),
    state(
      \.mobile4GTakeup, "mobile_4g_takeup", "4G take-up", .mean(.population),
      "People who use mobile broadband."),
    state(
      \.mobile5GTakeup, "mobile_5g_takeup", "5G take-up", .mean(.population), "People who use 5G."),
    state(
      \.cloudUse, "cloud_use", "Cloud use", .mean(.enterprises), "Firms that use cloud services."),
    state(
      \.digitalSkills, "digital_skills", "Digital skills", .mean(.population),
      "People with basic digital skills."),
    state(
      \.platformUse, "platform_use", "Platform use", .mean(.population),
      "People who use digital platforms."),
    state(
      \.readiness, "readiness", "Readiness", .mean(.population), presentation: .index,
      "Geometric index of access, cloud, skills and platforms; 1 in the start year."),
  ]

  private static let capacity: [Indicator] = [
    state(
      \.dataCentreKW, "data_centre_kw", "Data centres", unit: "kW", .sum,
      "IT load that data centres can carry."),
    state(
      \.cloudVCPU, "cloud_vcpu", "Cloud servers", unit: "vCPU", .sum,
      "Virtual processors installed."),
    Indicator(
      \.usableVCPU, "usable_vcpu", title: "Usable cloud servers", unit: "vCPU", .yearEnd, .sum,
      meaning: "Virtual processors that data centres can carry and that are installed."),
    regional(
      \.cloudDemand, "cloud_demand", "Cloud demand", unit: "vCPU", .yearEnd,
      "Virtual processors that firms and public services of the region ask for."),
    regional(
      \.servedLocally, "served_locally", "Served inside", unit: "1", .yearEnd,
      "Part of the region's cloud demand that is served inside the region."),
    regional(
      \.leasedKW, "leased_kw", "Leased to outside", unit: "kW", .yearEnd,
      "IT load leased to customers outside the region."),
  ]

  private static let energy: [Indicator] = [
    regional(
      \.energyMWh, "energy_mwh", "Electricity", unit: "MWh", .flow,
      "Electricity of networks and data centres."),
    regional(
      \.dataCentreMWh, "data_centre_mwh", "Electricity of data centres", unit: "MWh", .flow,
      "Electricity of data centres, cooling included."),
    regional(
      \.emissionsT, "emissions_t", "Emissions", unit: "tCO2", .flow,
      "Carbon dioxide from the electricity of networks and data centres."),
    regional(
      \.electricityBill, "electricity_bill", "Electricity bill", unit: "billion VND", .flow,
      "Cost of the electricity of networks and data centres."),
  ]

  private static let standing: [Indicator] = [
    regional(
      \.dtiScore, "dti_score", "Transformation index", unit: "1", .yearEnd,
      presentation: .index,
      "Expected score in the digital transformation index; low confidence."),
    regional(
      \.dtiRank, "dti_rank", "Expected rank", unit: "1", .yearEnd,
      presentation: .index,
      "Expected rank among the provinces in the digital transformation index; low confidence."),
  ]

  private typealias Property = KeyPath<Indicators<Double>, Double>

  private static func quotient(_ numerator: Property, _ denominator: Property) -> Aggregation {
    .quotient(
      numerator: Indicators<Double>.slot(of: numerator),
      denominator: Indicators<Double>.slot(of: denominator))
  }

  private static func flow(
    _ property: Property, _ name: String, _ title: String, followsDefinition: Bool = false,
    _ meaning: String
  ) -> Indicator {
    Indicator(
      property, name, title: title, unit: "billion VND/yr", .flow, .sum,
      followsDefinition: followsDefinition, meaning: meaning)
  }

  private static func state(
    _ property: Property, _ name: String, _ title: String, unit: String = "1",
    _ aggregation: Aggregation, presentation: Presentation? = nil, _ meaning: String
  ) -> Indicator {
    Indicator(
      property, name, title: title, unit: unit, .state, aggregation, presentation: presentation,
      meaning: meaning)
  }

  private static func regional(
    _ property: Property, _ name: String, _ title: String, unit: String, _ timing: Timing,
    presentation: Presentation? = nil, _ meaning: String
  ) -> Indicator {
    Indicator(
      property, name, title: title, unit: unit, timing, .regional, presentation: presentation,
      meaning: meaning)
  }
}
