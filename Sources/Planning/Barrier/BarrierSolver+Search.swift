// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

extension BarrierSolver {
  /// The next point along a step, or `nil` where the function with its barrier does not fall.
  func search(
    _ p: BarrierPoint, _ dx: [Double], _ around: Surroundings, _ height: Double
  ) -> BarrierPoint? {
    let slope = slope(p, dx, around, height)
    guard slope < 0 else { return nil }
    let rest = max(1e-3, min(0.05, height))
    var length = min(BarrierPoint.reach(p.x, dx, rest: rest), strictReach(p, dx, rest))
    let before = merit(p, height)
    // The last digits of the function are rounding.
    let rounding = 1e-14 * (abs(p.objective) + abs(before) + 1)
    for _ in 0..<30 {
      var next = p
      for i in p.x.indices { next.x[i] += length * dx[i] }
      evaluate(&next)
      next.settle(kinds, height: height, price: price)
      if merit(next, height) <= before + 1e-4 * length * slope + rounding {
        reprice(&next, from: p, dx, around, rest, height)
        return next
      }
      length /= 2
    }
    return nil
  }

  /// How far a step can go within the linear rows that hold strictly.
  private func strictReach(_ p: BarrierPoint, _ dx: [Double], _ rest: Double) -> Double {
    let strict = program.linearRows.indices.filter { !kinds[$0].isElastic }
    return BarrierPoint.reach(
      strict.map { p.slack[$0] }, strict.map { program.linearRows[$0].vector.dot(dx) }, rest: rest)
  }

  /// The function with its barrier; not a number outside the bounds.
  private func merit(_ p: BarrierPoint, _ height: Double) -> Double {
    var walls = 0.0
    for value in p.x { walls += Double.log(value) }
    for value in p.slack {
      guard value > 0 else { return .nan }
      walls += Double.log(value)
    }
    var prices = 0.0
    for j in kinds.indices where kinds[j].isElastic {
      walls += Double.log(p.easing[j])
      prices += price * p.easing[j]
    }
    return p.objective - p.level + prices - height * walls
  }

  /// How the merit changes at first along a step; easings and the level are where they do not matter.
  private func slope(
    _ p: BarrierPoint, _ dx: [Double], _ around: Surroundings, _ height: Double
  ) -> Double {
    var slope = dot(around.gradient, dx)
    for i in p.x.indices { slope -= height * dx[i] / p.x[i] }
    for (j, row) in around.rows.enumerated() { slope -= height * row.dot(dx) / p.slack[j] }
    return slope
  }

  /// Moves the multipliers, and keeps each near to what the barrier makes of it.
  private func reprice(
    _ next: inout BarrierPoint, from p: BarrierPoint, _ dx: [Double], _ around: Surroundings,
    _ rest: Double, _ height: Double
  ) {
    let stepZ = dx.indices.map { (height - p.z[$0] * dx[$0]) / p.x[$0] - p.z[$0] }
    let step = multiplierStep(p, dx, around, height)
    let length = min(
      BarrierPoint.reach(p.z, stepZ, rest: rest),
      BarrierPoint.reach(p.multipliers, step, rest: rest))
    func near(_ multiplier: Double, _ distance: Double) -> Double {
      min(1e10 * height / distance, max(1e-10 * height / distance, multiplier))
    }
    for i in dx.indices { next.z[i] = near(p.z[i] + length * stepZ[i], next.x[i]) }
    for j in step.indices {
      next.multipliers[j] = near(p.multipliers[j] + length * step[j], next.slack[j])
    }
  }
}
