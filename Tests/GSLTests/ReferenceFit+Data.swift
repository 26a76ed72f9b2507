// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension ReferenceFit {
  static let certified = [boxBOD, rat43, thurber]

  /// y = b1 (1 - exp(-b2 x)).
  private static let boxBOD = ReferenceFit(
    name: "BoxBOD",
    data: [(109, 1), (149, 2), (149, 3), (191, 5), (213, 7), (224, 10)],
    starts: [[1, 1], [100, 0.75]],
    parameters: [2.1380940889e2, 5.4723748542e-1],
    standardErrors: [1.2354515176e1, 1.0455993237e-1],
    sumOfSquares: 1.1680088766e3,
    curve: { b, x in
      let rest = exp(-b[1] * x)
      return (b[0] * (1 - rest), [1 - rest, b[0] * x * rest])
    })

  /// y = b1 / (1 + exp(b2 - b3 x))^(1/b4).
  private static let rat43 = ReferenceFit(
    name: "Rat43",
    data: zip(
      [
        16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56,
        689.96, 637.56, 717.41,
      ], 1...15
    ).map { ($0, Double($1)) },
    starts: [[100, 10, 1, 1], [700, 5, 0.75, 1.3]],
    parameters: [6.9964151270e2, 5.2771253025, 7.5962938329e-1, 1.2792483859],
    standardErrors: [1.6302297817e1, 2.0828735829, 1.9566123451e-1, 6.8761936385e-1],
    sumOfSquares: 8.7864049080e3,
    curve: { b, x in
      let odds = exp(b[1] - b[2] * x)
      let value = b[0] * pow(1 + odds, -1 / b[3])
      let slope = -value / b[3] * odds / (1 + odds)
      return (
        value,
        [value / b[0], slope, -slope * x, value * log1p(odds) / (b[3] * b[3])]
      )
    })

  /// y = (b1 + b2 x + b3 x^2 + b4 x^3) / (1 + b5 x + b6 x^2 + b7 x^3).
  private static let thurber = ReferenceFit(
    name: "Thurber", data: Array(zip(mobility, logDensity)),
    starts: [[1000, 1000, 400, 40, 0.7, 0.3, 0.03], [1300, 1500, 500, 75, 1, 0.4, 0.05]],
    parameters: [
      1.2881396800e3, 1.4910792535e3, 5.8323836877e2, 7.5416644291e1, 9.6629502864e-1,
      3.9797285797e-1, 4.9727297349e-2,
    ],
    standardErrors: [
      4.6647963344, 3.9571156086e1, 2.8698696102e1, 5.5675370270, 3.1333340687e-2, 1.4984928198e-2,
      6.5842344623e-3,
    ],
    sumOfSquares: 5.6427082397e3,
    curve: { b, x in
      let powers = [1, x, x * x, x * x * x]
      let below = 1 + b[4] * x + b[5] * powers[2] + b[6] * powers[3]
      let value = (b[0] + b[1] * x + b[2] * powers[2] + b[3] * powers[3]) / below
      return (value, powers.map { $0 / below } + powers[1...].map { -value * $0 / below })
    })

  private static let mobility = [
    80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696,
    101.060, 401.672, 390.724, 567.534, 635.316, 733.054, 759.087, 894.206, 990.785, 1090.109,
    1080.914, 1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543, 1353.863, 1414.509,
    1425.208, 1421.384, 1442.962, 1464.350, 1468.705, 1447.894, 1457.628,
  ]

  private static let logDensity = [
    -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322,
    -1.501, -1.460, -1.274, -1.212, -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309,
    -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200,
  ]

  /// y = m (p + q)^2/p e / (1 + q/p e)^2 with e = exp(-(p + q) x); there are no certified errors.
  static let videoRecorders = ReferenceFit(
    name: "video recorders",
    data: zip([840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890], 1...10).map {
      ($0, Double($1))
    },
    starts: [[60630, 0.03, 0.38]],
    parameters: [67980.92, 0.00659397, 0.638091], standardErrors: [], sumOfSquares: 0,
    curve: { b, x in
      let (m, p, q) = (b[0], b[1], b[2])
      let (s, e) = (p + q, exp(-(p + q) * x))
      let below = p + q * e
      let value = m * s * s * p * e / (below * below)
      let slopeP = value * (2 / s + 1 / p - x - 2 * (1 - q * x * e) / below)
      let slopeQ = value * (2 / s - x - 2 * (e - q * x * e) / below)
      return (value, [value / m, slopeP, slopeQ])
    })
}
