// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of digital platforms.
  static let platforms: [Parameter] = [
    Parameter(
      \.platforms.baseRate, "platforms.base_rate", unit: "1/yr",
      min: 0, low: 0.06, central: 0.12, high: 0.2, max: 2,
      mark: .assumption,
      meaning: "autonomous rate at which people take up digital platforms"),
    Parameter(
      \.platforms.costPerPerson, "platforms.cost_per_person", unit: "million VND/person",
      min: 1e-6, low: 0.2, central: 0.5, high: 1.0,
      mark: .assumption,
      meaning: "cost of bringing one person onto digital platforms"),
    Parameter(
      \.platforms.loss, "platforms.loss", unit: "1/yr",
      min: 0, low: 0.01, central: 0.03, high: 0.06, max: 2,
      mark: .assumption,
      meaning: "rate at which people leave digital platforms"),
  ]
}
