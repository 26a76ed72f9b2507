// SPDX-License-Identifier: GPL-3.0-or-later

/// Every combination of the factors' choices; the first factor changes slowest.
struct GridPoints: Sendable {
  private let levels: [Int]
  let count: Int

  init(_ factors: [Factor]) throws(SweepError) {
    var count = 1
    var levels: [Int] = []
    for (f, factor) in factors.enumerated() {
      guard case .choices(let rows) = factor.distribution, !rows.isEmpty else {
        throw .gridWithoutLevels(factor: f)
      }
      let product = count.multipliedReportingOverflow(by: rows.count)
      if product.overflow { throw .tooManyRuns }
      count = product.partialValue
      levels.append(rows.count)
    }
    self.count = count
    self.levels = levels
  }

  /// The middles of the parts that stand for the choices.
  func units(_ runs: Range<Int>) -> [Double] {
    var units = [Double](repeating: 0, count: levels.count * runs.count)
    var stride = count
    for (f, level) in levels.enumerated() {
      stride /= level
      for (i, run) in runs.enumerated() {
        units[f * runs.count + i] = (Double(run / stride % level) + 0.5) / Double(level)
      }
    }
    return units
  }
}
