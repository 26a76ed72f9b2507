// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

extension ProjectedNewton {
  /// The most amounts for which the curvature is formed as a matrix.
  private static let mostDense = 300

  /// The curvature on a face, in its basis.
  struct Quadratic {
    var basis: [Exchange]
    var rows: [Double]
  }

  /// The curvature on a face as a matrix, where the face is small enough.
  func quadratic(_ face: Face, _ x: [Double]) -> Quadratic? {
    let basis = face.basis(set, at: x)
    let n = basis.count
    guard n > 0, n <= Self.mostDense else { return nil }
    var rows = Array(repeating: 0.0, count: n * n)
    for (i, column) in basis.enumerated() {
      if shouldStop() { return nil }
      let bent = function.curvature(column.vector(count: x.count))
      for j in 0...i { rows[i * n + j] = basis[j].dot(bent) }
    }
    return Quadratic(basis: basis, rows: rows)
  }

  /// A damped Newton step. Amounts that it would take below 0 are put to 0, and the step is solved
  /// again for the others, until none is left.
  func direct(
    _ model: Quadratic, _ damping: Double, _ x: [Double], _ gradient: [Double]
  ) -> [Double]? {
    let n = model.basis.count
    let diagonal = (0..<n).map { abs(model.rows[$0 * n + $0]) }
    let typical = diagonal.sorted()[n / 2]
    let damped = diagonal.map { damping * ($0 + 1e-3 * typical) }
    var moves = Array(repeating: 0.0, count: n)
    var open = Array(0..<n)
    for _ in 0..<20 {
      guard let solution = solve(model, open, moves, damped, gradient) else {
        return nil
      }
      for (i, move) in zip(open, solution) { moves[i] = move }
      let kept = open.filter { x[model.basis[$0].gains] + moves[$0] >= 0 }
      if kept.count == open.count { break }
      let keptSet = Set(kept)
      for i in open where !keptSet.contains(i) { moves[i] = -x[model.basis[i].gains] }
      open = kept
      if open.isEmpty { break }
    }
    var direction = Array(repeating: 0.0, count: x.count)
    for (column, amount) in zip(model.basis, moves) { column.add(amount, to: &direction) }
    return direction
  }

  /// The moves of the open exchanges, with the others held.
  private func solve(
    _ model: Quadratic, _ open: [Int], _ moves: [Double], _ damped: [Double],
    _ gradient: [Double]
  ) -> [Double]? {
    let (n, m) = (model.basis.count, open.count)
    let isOpen = Set(open)
    var rows = Array(repeating: 0.0, count: m * m)
    var rightHandSide = open.map { -model.basis[$0].dot(gradient) }
    for (a, i) in open.enumerated() {
      for b in 0...a {
        let j = open[b]
        rows[a * m + b] = model.rows[max(i, j) * n + min(i, j)]
      }
      rows[a * m + a] += damped[i]
      for j in 0..<n where !isOpen.contains(j) && moves[j] != 0 {
        rightHandSide[a] -= model.rows[max(i, j) * n + min(i, j)] * moves[j]
      }
    }
    guard let system = try? SymmetricSystem(size: m, rows: rows) else { return nil }
    return try? system.solve(rightHandSide)
  }
}
