// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// A point strictly inside all bounds, with the multipliers that a barrier of some height gives them.
struct BarrierPoint {
  /// The amounts, above 0, and the multipliers of that.
  var x: [Double]
  var z: [Double]
  /// How far each row is inside its bound, and its multiplier.
  var slack: [Double]
  var multipliers: [Double]
  /// How much each elastic row is let out; 0 for others.
  var easing: [Double]
  /// What the lowest figure is raised to.
  var level = 0.0
  /// The value of the function and of each row.
  var objective = 0.0
  var rows: [Double] = []

  init(x: [Double], rowCount: Int) {
    self.x = x
    z = x
    slack = Array(repeating: 0, count: rowCount)
    multipliers = slack
    easing = slack
  }

  /// How far a step can go before a value comes within `rest` of its distance to 0.
  static func reach(_ values: [Double], _ step: [Double], rest: Double) -> Double {
    var length = 1.0
    for i in values.indices where step[i] < 0 {
      length = min(length, -(1 - rest) * values[i] / step[i])
    }
    return length
  }

  /// Sets easings and the level to what costs least at the amounts given, and with them the slacks.
  ///
  /// - Parameter price: what letting out a row by 1 costs.
  mutating func settle(_ kinds: [RowKind], height: Double, price: Double) {
    raiseLevel(kinds, height)
    for j in kinds.indices {
      slack[j] = rows[j] - (kinds[j].isLevel ? level : 0)
      if kinds[j].isElastic { ease(j, height, price) }
    }
  }

  /// The minimum of price e - height (ln e + ln(row + e)), free of cancellation.
  private mutating func ease(_ j: Int, _ height: Double, _ price: Double) {
    let r = price * rows[j]
    let root = (r * r + 4 * height * height).squareRoot()
    let small = 4 * height * height / (root + abs(r))
    easing[j] = (2 * height + (r > 0 ? small : root - r)) / (2 * price)
    slack[j] = (2 * height + (r > 0 ? root + r : small)) / (2 * price)
  }

  /// The level at which the barriers of the figures above it pull with 1 in all.
  private mutating func raiseLevel(_ kinds: [RowKind], _ height: Double) {
    let figures = kinds.indices.filter { kinds[$0].isLevel }.map { rows[$0] }
    guard let lowest = figures.min() else { return }
    var (near, far) = (height, height * Double(figures.count))
    for _ in 0..<60 {
      let below = (near + far) / 2
      let pull = figures.reduce(0) { $0 + height / ($1 - lowest + below) }
      if pull > 1 { near = below } else { far = below }
    }
    level = lowest - far
  }
}
