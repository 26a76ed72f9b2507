// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of cloud services.
  static let cloud: [Parameter] = [
    Parameter(
      \.cloud.p, "cloud.p", unit: "1/yr",
      min: 1e-6, low: 0.015, central: 0.0245, high: 0.043, max: 1,
      mark: .derived,
      source: "fit to EU firms buying cloud 2014-2025",
      meaning: "Bass innovation coefficient of firm cloud use"),
    Parameter(
      \.cloud.q, "cloud.q", unit: "1/yr",
      min: 0, low: 0.08, central: 0.124, high: 0.15, max: 5,
      mark: .derived,
      source: "fit to EU firms buying cloud 2014-2025; use p and q as pairs",
      meaning: "Bass imitation coefficient"),
    Parameter(
      \.cloud.maxUse, "cloud.max_use", unit: "1",
      min: 1e-6, low: 0.6, central: 0.8, high: 0.9, max: 1,
      mark: .assumption,
      source: "ceiling not identified by EU data",
      meaning: "share of firms that can ever use cloud under full availability"),
    Parameter(
      \.cloud.coverageWeight, "cloud.coverage_weight", unit: "1",
      min: 0, low: 0.3, central: 0.5, high: 1.0, max: 5,
      mark: .assumption,
      source: "Katz and Jung 2024: cloud needs broadband",
      meaning: "how strongly missing fibre lowers the ceiling of cloud use (exponent of coverage)"),
    Parameter(
      \.cloud.skillsWeight, "cloud.skills_weight", unit: "1",
      min: 0, low: 0.3, central: 0.5, high: 1.0, max: 5,
      mark: .assumption,
      source: "Gal et al. 2019: complements",
      meaning: "how strongly missing skills lower the ceiling of cloud use (exponent of skills)"),
    Parameter(
      \.cloud.importQuality, "cloud.import_quality", unit: "1",
      min: 0, low: 0.85, central: 0.95, high: 1.0, max: 1,
      mark: .assumption,
      meaning: "quality of cloud served from outside the region relative to inside"),
    Parameter(
      \.cloud.vcpuPerFirm, "cloud.vcpu_per_firm", unit: "vCPU",
      min: 0, low: 2, central: 4, high: 8,
      mark: .assumption,
      meaning: "demand of a cloud-using firm"),
    Parameter(
      \.cloud.vcpuPerPerson, "cloud.vcpu_per_person", unit: "vCPU",
      min: 0, low: 0.001, central: 0.002, high: 0.004,
      mark: .assumption,
      meaning: "public-service demand per mobile broadband user"),
    Parameter(
      \.cloud.demandGrowth, "cloud.demand_growth", unit: "1/yr",
      min: 0, low: 0, central: 0.07, high: 0.15, max: 2,
      mark: .press,
      source: "market growth 15 %/yr less the growth of users",
      meaning: "growth of demand per user"),
    Parameter(
      \.cloud.vcpuPerKW, "cloud.vcpu_per_kw", unit: "vCPU/kW",
      min: 1e-6, low: 80, central: 120, high: 160,
      mark: .derived,
      source: "20 servers per rack, 7.6 kW per rack",
      meaning: "virtual processors that one kW of IT load carries"),
    Parameter(
      \.cloud.costPerVCPU, "cloud.cost_per_vcpu", unit: "million VND/vCPU",
      min: 1e-6, low: 3, central: 5, high: 8,
      mark: .derived,
      source: "server 7-9 thousand USD",
      meaning: "cost of one virtual processor installed, at the start"),
    Parameter(
      \.cloud.price, "cloud.price", unit: "million VND/vCPU/yr",
      min: 0, low: 1.2, central: 1.8, high: 2.6,
      mark: .assumption,
      meaning: "price of one virtual processor for a year, at the start"),
    Parameter(
      \.cloud.priceDecline, "cloud.price_decline", unit: "1/yr",
      min: 0, low: 0.07, central: 0.12, high: 0.20, max: 2,
      mark: .literature,
      source: "AWS price studies",
      meaning: "continuous decline of cost and price"),
    Parameter(
      \.cloud.valueAddedRatio, "cloud.value_added_ratio", unit: "1",
      min: 0, low: 0.35, central: 0.5, high: 0.6, max: 1,
      mark: .assumption,
      meaning: "value added over turnover of cloud services"),
    Parameter(
      \.cloud.life, "cloud.life", unit: "yr",
      min: 0.5, low: 4, central: 5, high: 6, max: 100,
      mark: .press,
      source: "operators' filings",
      meaning: "mean life of servers"),
    Parameter(
      \.cloud.renewal, "cloud.renewal", unit: "1",
      min: 0, low: 0.5, central: 0.8, high: 1, max: 1,
      mark: .assumption,
      meaning: "share of worn-out capacity that owners replace with their own money"),
  ]
}
