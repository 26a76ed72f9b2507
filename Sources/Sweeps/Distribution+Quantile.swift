// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers

extension Distribution {
  /// The number of columns that the distribution gives values for.
  package var width: Int {
    if case .choices(let rows) = self { rows.first?.count ?? 0 } else { 1 }
  }

  /// The values of all columns at a point from 0 to 1.
  package func row(at u: Double) -> [Double] {
    if case .choices(let rows) = self {
      rows[Self.choice(at: u, of: rows.count)]
    } else {
      [value(at: u)]
    }
  }

  /// The value below which the part `u` of all values lies.
  ///
  /// - Precondition: the distribution is of one column.
  package func value(at u: Double) -> Double {
    switch self {
    case .uniform(let low, let high): Self.between(low, high, u)
    case .logUniform(let low, let high):
      min(max(low, low * Double.exp(u * Double.log(high / low))), high)
    case .triangular(let low, let mode, let high): Self.triangular(low, mode, high, u)
    case .normal(let mean, let sd, let low, let high):
      TruncatedNormal(mean: mean, sd: sd, low: low, high: high).value(at: u)
    case .logNormal(let mean, let sd, let low, let high):
      Self.logNormal(
        TruncatedNormal(mean: mean, sd: sd, low: .log(low), high: .log(high)), low, high, u)
    case .choices(let rows): rows[Self.choice(at: u, of: rows.count)][0]
    }
  }

  /// Which of `count` equally likely rows stands at the point.
  static func choice(at u: Double, of count: Int) -> Int {
    min(count - 1, Int(u * Double(count)))
  }

  static func between(_ low: Double, _ high: Double, _ u: Double) -> Double {
    min(max(low, low + (high - low) * u), high)
  }

  private static func triangular(_ low: Double, _ mode: Double, _ high: Double, _ u: Double)
    -> Double
  {
    let width = high - low
    guard width > 0 else { return low }
    return u * width < mode - low
      ? low + (u * width * (mode - low)).squareRoot()
      : high - ((1 - u) * width * (high - mode)).squareRoot()
  }

  private static func logNormal(
    _ logarithm: TruncatedNormal, _ low: Double, _ high: Double, _ u: Double
  ) -> Double {
    min(max(low, .exp(logarithm.value(at: u))), high)
  }
}

/// A normal distribution cut off at two bounds, which may be infinite.
struct TruncatedNormal {
  var mean: Double
  var sd: Double
  var low: Double
  var high: Double

  /// The quantile at `u`, from 0 to 1.
  ///
  /// Where both bounds lie above the mean, probabilities count from above, since those from below
  /// would all round to 1.
  func value(at u: Double) -> Double {
    guard sd > 0 else { return min(max(low, mean), high) }
    let (a, b) = ((low - mean) / sd, (high - mean) / sd)
    let z: Double
    if a > 0 {
      let (p, q) = (StandardNormal.upperTail(a), StandardNormal.upperTail(b))
      z = StandardNormal.quantile(upperTail: p + (q - p) * u)
    } else {
      let (p, q) = (StandardNormal.lowerTail(a), StandardNormal.lowerTail(b))
      z = StandardNormal.quantile(lowerTail: p + (q - p) * u)
    }
    return min(max(low, mean + sd * z), high)
  }
}
