// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Draws from a sample with replacement, for intervals by the bootstrap (Efron 1979).
package struct Resampling: ~Copyable {
  private var generator: RandomGenerator
  private let count: Int

  /// How often a sample is drawn anew, unless said otherwise: the half-width of an interval then
  /// varies by about 3 % from one seed to another.
  package static let repetitions = 500

  /// - Parameters:
  ///   - count: the size of the sample, above 0.
  ///   - seed: the same seed gives the same draws.
  package init(count: Int, seed: UInt32) throws(GSLError) {
    precondition(count > 0)
    generator = try RandomGenerator(seed: seed)
    self.count = count
  }

  /// Positions in the sample, as many as it has, each as likely as another.
  package mutating func draw(_ positions: inout [Int]) {
    var numbers = [Double](repeating: 0, count: count)
    var span = numbers.mutableSpan
    generator.fill(&span)
    positions.removeAll(keepingCapacity: true)
    for number in numbers { positions.append(Int(number * Double(count))) }
  }

  /// The half-width of a 95 % interval, from the values that the draws gave: 1.96 of their standard
  /// deviations.
  package static func halfWidth(_ values: [Double]) -> Double {
    var moments = Moments()
    moments.add(values)
    // The quantile of the standard normal distribution at 0.975.
    return 1.959963984540054 * (moments.deviation ?? 0)
  }
}
