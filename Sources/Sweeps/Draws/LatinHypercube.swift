// SPDX-License-Identifier: GPL-3.0-or-later

/// One run in each of as many equal parts of every factor's range as there are runs, at random
/// within its part; the order of parts is a keyed permutation for each factor.
struct LatinHypercube: Sendable {
  var keys: [StreamKey]
  var count: Int
  private let orders: [KeyedPermutation]

  init(keys: [StreamKey], count: Int) {
    self.keys = keys
    self.count = count
    orders = keys.map { KeyedPermutation(count: count, key: $0.part(-1)) }
  }

  func units(_ runs: Range<Int>) throws(SweepError) -> [Double] {
    var units = try RandomPoints(keys: keys, count: count).units(runs)
    let width = 1 / Double(count)
    var span = units.mutableSpan
    var position = 0
    for order in orders {
      for run in runs {
        let u = (Double(order[run]) + span[position]) * width
        span[position] = min(u, UnitInterval.last)
        position += 1
      }
    }
    return units
  }
}
