// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The spread of an outcome over runs with an error of the model on top: a normal one of mean 0,
/// independent of what was drawn.
package struct SpreadWithError: Sendable, Equatable {
  /// The standard deviation of the error.
  package let deviation: Double
  /// That of both together.
  package let sd: Double?
  /// The values below which the sum lies with each probability of `OutcomeSummary.levels`.
  package let quantiles: [Double]

  /// How many values stand for the runs.
  package static let valueCount = 1000

  /// - Parameters:
  ///   - values: equally likely values of the outcome, in order; at least one.
  ///   - sd: the outcome's standard deviation.
  ///   - deviation: the error's, above 0.
  package init(_ values: [Double], sd: Double?, deviation: Double) {
    precondition(!values.isEmpty && deviation > 0)
    self.deviation = deviation
    self.sd = sd.map { ($0 * $0 + deviation * deviation).squareRoot() }
    quantiles = OutcomeSummary.levels.map { Self.quantile($0, values, deviation) }
  }

  /// Where the mean of the shifted normal distributions is `level`, by halving: the sum lies no
  /// farther out than the error's quantile from the ends of the values.
  private static func quantile(_ level: Double, _ values: [Double], _ deviation: Double) -> Double {
    let shift = deviation * StandardNormal.quantile(lowerTail: level)
    var (low, high) = (values.first! + shift, values.last! + shift)
    while true {
      let middle = low + (high - low) / 2
      guard low < middle, middle < high else { return middle }
      let below = values.reduce(0) { $0 + StandardNormal.lowerTail((middle - $1) / deviation) }
      if below < level * Double(values.count) { low = middle } else { high = middle }
    }
  }
}

extension SweepSummary {
  /// The spread of an outcome with an error on top; `nil` where every run failed.
  package func spread(ofOutcome outcome: Int, deviation: Double) -> SpreadWithError? {
    let count = SpreadWithError.valueCount
    let values = quantiles(
      ofOutcome: outcome, (0..<count).map { (Double($0) + 0.5) / Double(count) })
    guard !values.isEmpty, deviation > 0 else { return nil }
    return SpreadWithError(values, sd: moments[outcome].deviation, deviation: deviation)
  }
}
