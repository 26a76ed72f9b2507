// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of digital skills.
  static let skills: [Parameter] = [
    Parameter(
      \.skills.baseRate, "skills.base_rate", unit: "1/yr",
      min: 0, low: 0.01, central: 0.03, high: 0.05, max: 2,
      mark: .assumption,
      meaning: "autonomous rate at which untrained people learn"),
    Parameter(
      \.skills.costPerPerson, "skills.cost_per_person", unit: "million VND/person",
      min: 1e-6, low: 0.5, central: 1.0, high: 2.0,
      mark: .assumption,
      meaning: "cost of bringing one worker to basic digital skills"),
    Parameter(
      \.skills.workforceShare, "skills.workforce_share", unit: "1",
      min: 1e-6, low: 0.5, central: 0.55, high: 0.6, max: 1,
      mark: .official,
      source: "labour force over population",
      meaning: "part of the residents among whom skills are trained"),
    Parameter(
      \.skills.max, "skills.max", unit: "1",
      min: 1e-6, low: 0.85, central: 0.95, high: 1.0, max: 1,
      mark: .assumption,
      meaning: "highest share of people with basic digital skills"),
    Parameter(
      \.skills.loss, "skills.loss", unit: "1/yr",
      min: 0, low: 0.005, central: 0.01, high: 0.03, max: 2,
      mark: .assumption,
      meaning: "rate at which skills are lost or outdated"),
  ]
}
