// SPDX-License-Identifier: GPL-3.0-or-later

/// An outcome of two scenarios that were run on the same draws, held against each other run by
/// run: what the draws have in common drops out of the difference.
package struct PairedComparison: Sendable, Equatable {
  /// Runs in which both scenarios have an outcome.
  package let runs: Int
  /// Runs left out because one of the scenarios has none.
  package let leftOut: Int
  /// Runs in which the first is above the second, and in which the two are equal.
  package let above: Int
  package let equal: Int
  /// The estimated probability that the first is above the second, with Wilson's interval at 95 %.
  package let probability: Double
  package let low: Double
  package let high: Double
  /// The mean of the differences, the first less the second.
  package let mean: Double
  /// Quantiles of the differences for each of `levels`, with linear interpolation (type 7).
  package let quantiles: [Double]

  /// The probabilities of `quantiles`.
  package static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// - Parameters:
  ///   - a: The first scenario's outcome in each run; a failed run's is not a finite number.
  ///   - b: The second scenario's, in the same runs.
  /// - Returns: `nil` where no run has both outcomes.
  package init?(_ a: [Double], _ b: [Double]) {
    precondition(a.count == b.count, "the columns belong to the same runs")
    let differences = zip(a, b).filter { $0.isFinite && $1.isFinite }.map { $0 - $1 }
    guard !differences.isEmpty else { return nil }
    runs = differences.count
    leftOut = a.count - differences.count
    above = differences.count { $0 > 0 }
    equal = differences.count { $0 == 0 }
    probability = Double(above) / Double(runs)
    (low, high) = PairedComparison.wilson(above, of: runs)
    mean = differences.reduce(0, +) / Double(runs)
    let sorted = differences.sorted()
    quantiles = PairedComparison.levels.map { PairedComparison.quantile($0, of: sorted) }
  }

  /// The 0.975 quantile of the standard normal distribution.
  private static let z = 1.959963984540054

  /// The interval of Wilson (1927) for a probability that came true `count` times of `total`.
  private static func wilson(_ count: Int, of total: Int) -> (Double, Double) {
    let n = Double(total)
    let p = Double(count) / n
    let z2 = z * z
    let middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    let half = z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    return (count == 0 ? 0 : max(0, middle - half), count == total ? 1 : min(1, middle + half))
  }

  private static func quantile(_ level: Double, of sorted: [Double]) -> Double {
    let position = level * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
