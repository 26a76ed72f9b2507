// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers

extension BarrierSolver {
  /// The linear equations of a step, with easings and the level eliminated.
  func newton(
    _ p: BarrierPoint, _ around: Surroundings, _ height: Double, _ guide: inout Guide,
    _ damping: Double
  ) throws(GSLError) -> NewtonSystem {
    program.weigh(multipliers: Array(p.multipliers.dropFirst(program.linearRows.count)))
    guide.refresh(program)
    return try NewtonSystem(
      program: program, diagonal: p.x.indices.map { p.z[$0] / p.x[$0] + damping },
      rows: around.rows, weights: weights(p, height), guide: guide)
  }

  /// How much a row counts in the Newton matrix.
  private func weight(_ p: BarrierPoint, _ j: Int, _ height: Double) -> Double {
    let ofRow = p.multipliers[j] / p.slack[j]
    guard kinds[j].isElastic else { return ofRow }
    let ofEasing = height / (p.easing[j] * p.easing[j])
    return ofRow * ofEasing / (ofRow + ofEasing)
  }

  private func weights(_ p: BarrierPoint, _ height: Double) -> SquareMatrix {
    var weights = SquareMatrix(diagonal: kinds.indices.map { weight(p, $0, height) })
    let levels = kinds.indices.filter { kinds[$0].isLevel }
    let alone = levels.map { weights[$0, $0] }
    let total = alone.reduce(0, +)
    for (a, i) in levels.enumerated() {
      for (b, j) in levels.enumerated() { weights[i, j] -= alone[a] * alone[b] / total }
    }
    return weights
  }

  /// Minus the slope of the function with its barrier.
  func rightHandSide(
    _ p: BarrierPoint, _ around: Surroundings, _ height: Double
  ) -> SplitVector {
    SplitVector(
      plain: p.x.indices.map { height / p.x[$0] - around.gradient[$0] },
      ofRows: p.slack.map { height / $0 })
  }

  /// How the multipliers of the rows change along a step.
  func multiplierStep(
    _ p: BarrierPoint, _ dx: [Double], _ around: Surroundings, _ height: Double
  ) -> [Double] {
    let along = around.rows.map { $0.dot(dx) }
    var (total, moved) = (0.0, 0.0)
    for j in kinds.indices where kinds[j].isLevel {
      total += weight(p, j, height)
      moved += weight(p, j, height) * along[j]
    }
    return kinds.indices.map { j in
      var slack = along[j]
      if kinds[j].isLevel { slack -= moved / total }
      if kinds[j].isElastic {
        let ofRow = p.multipliers[j] / p.slack[j]
        let ofEasing = height / (p.easing[j] * p.easing[j])
        slack -= ofRow * along[j] / (ofRow + ofEasing)
      }
      return (height - p.multipliers[j] * slack) / p.slack[j] - p.multipliers[j]
    }
  }
}
