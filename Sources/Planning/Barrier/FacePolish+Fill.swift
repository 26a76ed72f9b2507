// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension FacePolish {
  /// Finds for amounts next to nothing where their slopes vanish.
  ///
  /// Where a district has neither servers nor power for them, the first of each are worth something
  /// as long as the other is there: slopes at 0 then change within billionths of a billion.
  mutating func fill() {
    var best = (x: x, optimality: optimality)
    for _ in 0..<(x.count > 1000 ? 10 : 30) where goesOn() {
      let worst = program.blocks.compactMap(worst)
      if worst.isEmpty { break }
      x = adjusted(worst)
      optimality = Optimality(program, at: x)
      guard optimality.isAllowed else { break }
      if optimality.violation < best.optimality.violation { best = (x, optimality) }
    }
    (x, optimality) = best
  }

  /// The amount next to nothing of a block whose slope is worst.
  private func worst(_ block: [Int]) -> Int? {
    var (worst, violation) = (Int?.none, FacePolish.goal * optimality.steepest)
    for i in block where x[i] < FacePolish.least {
      let slope = optimality.slope[i]
      let here = x[i] > 0 ? abs(slope) : -slope
      if here > violation { (worst, violation) = (i, here) }
    }
    return worst
  }

  /// The point at which the slopes of the amounts named vanish, all else held; found by false
  /// position in the logarithm.
  private func adjusted(_ named: [Int]) -> [Double] {
    let smallest = 1e-16
    let enough = 0.1 * FacePolish.goal * optimality.steepest
    var roots = named.map { _ in
      FalsePosition(
        low: Double.log(smallest), high: Double.log(FacePolish.least))
    }
    var next = x
    for _ in 0..<60 {
      next = x
      for (k, i) in named.enumerated() {
        transfer(Double.exp(roots[k].middle) - x[i], to: i, of: &next)
      }
      let slope = Optimality(program, at: next, multipliers: optimality.multipliers).slope
      for (k, i) in named.enumerated() { roots[k].narrow(slope[i]) }
      if named.allSatisfy({ abs(slope[$0]) < enough }) { break }
    }
    return next
  }
}

/// The zero of a rising function, between two bounds, by the Illinois form of false position.
private struct FalsePosition {
  private var low: Double
  private var high: Double
  private var atLow: Double?
  private var atHigh: Double?
  private var lastWasLow: Bool?
  private(set) var middle: Double

  init(low: Double, high: Double) {
    (self.low, self.high, middle) = (low, high, (low + high) / 2)
  }

  /// Takes in the value at `middle`.
  mutating func narrow(_ value: Double) {
    let isLow = value < 0
    if isLow {
      (low, atLow) = (middle, value)
      if lastWasLow == true, let other = atHigh { atHigh = other / 2 }
    } else {
      (high, atHigh) = (middle, value)
      if lastWasLow == false, let other = atLow { atLow = other / 2 }
    }
    lastWasLow = isLow
    middle = (low + high) / 2
    if let atLow, let atHigh, atHigh > atLow {
      let guess = low - atLow * (high - low) / (atHigh - atLow)
      if guess > low && guess < high { middle = guess }
    }
  }
}
