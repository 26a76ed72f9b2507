// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import RolloutModel

extension BoxSearch {
  /// The box that serves best as an answer: the one with the largest harmonic mean of coverage and
  /// density, the first of equal ones. `nil` where all runs are of interest or none.
  package func bestBox() -> Box? {
    guard metCount > 0, metCount < isMet.count else { return nil }
    var best: (box: Box, quality: Double)?
    for box in trajectory() where box.metCount > 0 {
      let quality = 2 / (1 / coverage(box) + 1 / box.density)
      if quality > best?.quality ?? 0 { best = (box, quality) }
    }
    return best?.box
  }

  /// A box in the words of a result.
  ///
  /// - Parameter names: one for each column.
  package func goalBox(_ box: Box, goal: Goal, names: [String]) -> GoalBox {
    var restrictions: [GoalBox.Restriction] = []
    for (column, bounds) in box.bounds.enumerated() where bounds.isBounded {
      restrictions.append(
        GoalBox.Restriction(
          name: names[column], low: limit(box, column, .low), high: limit(box, column, .high)))
    }
    let order = restrictions.indices.sorted {
      (restrictions[$0].leastQuasiP, $0) < (restrictions[$1].leastQuasiP, $1)
    }
    return GoalBox(
      goal: goal, restrictions: order.map { restrictions[$0] }, coverage: coverage(box),
      density: box.density, mass: mass(box))
  }

  private func limit(_ box: Box, _ column: Int, _ side: Side) -> GoalBox.Limit? {
    let value = side == .low ? box.bounds[column].low : box.bounds[column].high
    return value.map { GoalBox.Limit(value: $0, quasiP: quasiP(box, column, side)) }
  }

  /// The probability that as many runs as the box holds, drawn from the box without one of its
  /// bounds, meet the goal as often as those in the box (Bryant and Lempert 2010).
  package func quasiP(_ box: Box, _ column: Int, _ side: Side) -> Double {
    var bounds = box.bounds
    switch side {
    case .low: bounds[column].low = nil
    case .high: bounds[column].high = nil
    }
    let without = count(bounds)
    return BinomialDistribution.upperTail(
      atLeast: box.metCount, trials: box.runCount,
      probability: Double(without.met) / Double(without.runs))
  }
}
