// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of the readiness index.
  static let readiness: [Parameter] = [
    Parameter(
      \.readiness.fibre, "readiness.fibre", unit: "1",
      min: 0, low: 0.15, central: 0.2, high: 0.25, max: 10,
      mark: .assumption,
      source: "Gal et al. 2019 complementarity; weights by judgement",
      meaning: """
        weight of fibre take-up in the geometric mean; the five weights are normalised to 1
        """),
    Parameter(
      \.readiness.mobile, "readiness.mobile", unit: "1",
      min: 0, low: 0.15, central: 0.2, high: 0.25, max: 10,
      mark: .assumption,
      meaning: "weight of mobile use, better with 5G, in the geometric mean"),
    Parameter(
      \.readiness.cloud, "readiness.cloud", unit: "1",
      min: 0, low: 0.15, central: 0.2, high: 0.25, max: 10,
      mark: .assumption,
      meaning: "weight of firms' cloud use in the geometric mean"),
    Parameter(
      \.readiness.skills, "readiness.skills", unit: "1",
      min: 0, low: 0.15, central: 0.2, high: 0.25, max: 10,
      mark: .assumption,
      meaning: "weight of digital skills in the geometric mean"),
    Parameter(
      \.readiness.platforms, "readiness.platforms", unit: "1",
      min: 0, low: 0.15, central: 0.2, high: 0.25, max: 10,
      mark: .assumption,
      meaning: "weight of the use of platforms in the geometric mean"),
    Parameter(
      \.readiness.quality5G, "readiness.quality_5g", unit: "1",
      min: 0, low: 0, central: 0.3, high: 0.6, max: 10,
      mark: .assumption,
      meaning: "gain in mobile quality when everybody uses 5G"),
  ]
}
