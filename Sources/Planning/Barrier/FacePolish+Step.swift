// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

extension FacePolish {
  /// One Newton step. Amounts that it would take below 0 are put to 0, and the step is taken anew.
  mutating func step() throws(GSLError) {
    for _ in 0..<4 {
      let move = try newton()
      let emptied = Set(x.indices.filter { x[$0] >= FacePolish.least && x[$0] + move[$0] < 0 })
      if emptied.isEmpty { return follow(move) }
      let before = x
      for i in before.indices where emptied.contains(i) { transfer(-before[i], to: i, of: &x) }
      optimality = Optimality(program, at: x)
    }
  }

  /// Curvature that is too small to matter; flat directions would take a step far for nothing.
  private static let damping = 1e-5
  /// How hard amounts of 0 and tight rows are held.
  private static let hold = 1e9
  private static let rowHold = 1e6

  private mutating func newton() throws(GSLError) -> [Double] {
    let o = optimality
    _ = program.evaluate(x)
    program.weigh(multipliers: Array(o.multipliers.dropFirst(program.linearRows.count)))
    guide.refresh(program)
    let tight = o.rows.indices.filter { o.multipliers[$0] > 0 }
    let isFree = x.map { $0 >= FacePolish.least }
    let system = try NewtonSystem(
      program: program, diagonal: isFree.map { $0 ? FacePolish.damping : FacePolish.hold },
      rows: tight.map { o.rows[$0] },
      weights: SquareMatrix(diagonal: tight.map { _ in FacePolish.rowHold }), guide: guide)
    let right = SplitVector(
      plain: x.indices.map { isFree[$0] ? -o.slope[$0] : 0 },
      ofRows: tight.map { -FacePolish.rowHold * o.slacks[$0] })
    let solution = try system.solve(right, accuracy: 1e-5, rest: 0, mostProducts: 100)
    return x.indices.map { isFree[$0] ? solution.vector[$0] : 0 }
  }

  /// Takes as much of a move as makes the first-order conditions hold better.
  private mutating func follow(_ move: [Double]) {
    for length in [1, 0.25, 0.05] {
      let next = x.indices.map { max(0, x[$0] + length * move[$0]) }
      let found = Optimality(program, at: next)
      if found.isAllowed, found.freeViolation < optimality.freeViolation {
        (x, optimality) = (next, found)
        return
      }
    }
  }
}
