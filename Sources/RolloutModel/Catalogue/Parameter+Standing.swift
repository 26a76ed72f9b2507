// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension Parameter {
  /// The parameters of numerics and of the standing among provinces.
  static let standing: [Parameter] = [
    Parameter(
      \.numerics.smoothness, "numerics.smoothness", unit: "1",
      min: 1, low: 8, central: 8, high: 8, max: 64,
      mark: .definition,
      meaning: "exponent of the smooth minimum"),
    Parameter(
      \.dti.score, "dti.score", unit: "1",
      min: 0.001, low: 0.6735, central: 0.6735, high: 0.6735, max: 0.999,
      mark: .official,
      source: "DTI 2023",
      meaning: "index score of the region at the start"),
    Parameter(
      \.dti.peerMean, "dti.peer_mean", unit: "logit",
      min: -7, low: 0.7, central: 0.86, high: 1.0, max: 7,
      mark: .derived,
      source: "places rank 38 of 63 at the start score",
      meaning: "mean logit of the peers' scores"),
    Parameter(
      \.dti.peerSpread, "dti.peer_spread", unit: "logit",
      min: 0.01, low: 0.4, central: 0.55, high: 0.7, max: 7,
      mark: .assumption,
      source: "first 0.82, last 0.5 in 2024",
      meaning: "standard deviation of the peers' logit scores"),
    Parameter(
      \.dti.peerDrift, "dti.peer_drift", unit: "1/yr",
      min: -1, low: 0.02, central: 0.045, high: 0.08, max: 1,
      mark: .assumption,
      meaning: "yearly rise of the peers' logit"),
    Parameter(
      \.dti.peers, "dti.peers", unit: "1",
      min: 2, low: 63, central: 63, high: 63,
      mark: .definition,
      source: "provinces of 2023",
      meaning: "number of provinces ranked"),
    Parameter(
      \.dti.sensitivity, "dti.sensitivity", unit: "1",
      min: 0, low: 0.4, central: 0.8, high: 1.2, max: 10,
      mark: .assumption,
      meaning: "rise of the region's logit per unit of ln readiness"),
  ]
}
