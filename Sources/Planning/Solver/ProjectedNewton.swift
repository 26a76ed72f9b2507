// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// A smooth function of many amounts, with its gradient and its curvature.
protocol SmoothFunction: AnyObject {
  /// The value and the gradient at a point.
  func evaluate(_ x: [Double]) -> (value: Double, gradient: [Double])
  /// The change of the gradient along a direction, at the point evaluated last.
  func curvature(_ direction: [Double]) -> [Double]
}

/// One way to move on a face: more of one amount and, where the budget is spent, less of another.
struct Exchange {
  let gains: Int
  let loses: Int?

  func vector(count: Int) -> [Double] {
    var vector = Array(repeating: 0.0, count: count)
    add(1, to: &vector)
    return vector
  }

  func dot(_ vector: [Double]) -> Double { vector[gains] - (loses.map { vector[$0] } ?? 0) }

  func add(_ amount: Double, to vector: inout [Double]) {
    vector[gains] += amount
    if let loses { vector[loses] -= amount }
  }
}

extension Face {
  /// Exchanges that span the face; the largest amount of a spent budget pays for the others.
  func basis(_ set: FeasibleSet, at x: [Double]) -> [Exchange] {
    var basis: [Exchange] = []
    for (group, isExhausted) in zip(set.groups, isExhausted) {
      let free = group.members.filter { isFree[$0] }
      let payer = isExhausted ? free.max { x[$0] < x[$1] } : nil
      basis += free.filter { $0 != payer }.map { Exchange(gains: $0, loses: payer) }
    }
    return basis
  }
}

/// Minimises a smooth function over a feasible set.
///
/// Spectral projected gradients find which amounts are 0; on the rest Newton steps, solved by
/// conjugate gradients on the exact curvature, converge fast. Ends by the first-order conditions.
struct ProjectedNewton {
  let function: any SmoothFunction
  let set: FeasibleSet
  /// The violation of the first-order conditions to reach, in units of the gradient.
  var tolerance = 1e-9
  var mostSteps = 200
  /// Asked between steps; `true` ends the search with the best point so far.
  var shouldStop: () -> Bool = { false }

  struct Outcome {
    var x: [Double]
    var value: Double
    var gradient: [Double]
    var face: Face
    var steps: Int
  }

  func minimise(from start: [Double]) -> Outcome {
    var x = start
    set.project(&x)
    var (value, gradient) = function.evaluate(x)
    var steps = 0
    var damping = 1e-3
    var length = 1 / max(1e-300, gradient.map(abs).max() ?? 1)
    for _ in 0..<40 { descend(&x, &value, &gradient, &length) }
    var idle = 0
    while steps < mostSteps, idle < 3, !shouldStop() {
      let face = Face(set, at: x, gradient: gradient)
      if face.violation <= tolerance { break }
      let before = value
      if !newton(&x, &value, &gradient, &damping) {
        for _ in 0..<10 { descend(&x, &value, &gradient, &length) }
      }
      steps += 1
      let isFlat = before - value <= 4e-16 * abs(before)
      let calmer = Face(set, at: x, gradient: gradient).violation < 0.9 * face.violation
      idle = isFlat && !calmer ? idle + 1 : 0
    }
    return Outcome(
      x: x, value: value, gradient: gradient, face: Face(set, at: x, gradient: gradient),
      steps: steps)
  }

  /// One projected step along the gradient, with the spectral length for the next.
  private func descend(
    _ x: inout [Double], _ value: inout Double, _ gradient: inout [Double], _ length: inout Double
  ) {
    var target = x
    for i in x.indices { target[i] -= length * gradient[i] }
    set.project(&target)
    let direction = zip(target, x).map(-)
    guard let (nextX, next) = search(x, value, gradient, direction, projects: false) else {
      length /= 10
      return
    }
    let s = zip(nextX, x).map(-)
    let y = zip(next.gradient, gradient).map(-)
    let (ss, sy) = (dot(s, s), dot(s, y))
    length = sy > 0 ? min(1e12, max(1e-12, ss / sy)) : length * 4
    (x, value, gradient) = (nextX, next.value, next.gradient)
  }

  /// A Newton step on the face, shortened until the function falls enough.
  private func newton(
    _ x: inout [Double], _ value: inout Double, _ gradient: inout [Double], _ damping: inout Double
  ) -> Bool {
    // The curvature belongs to the point evaluated last.
    _ = function.evaluate(x)
    let face = Face(set, at: x, gradient: gradient)
    guard let model = quadratic(face, x) else {
      let direction = conjugateGradients(face, gradient)
      if let (nextX, next) = search(x, value, gradient, direction, projects: true) {
        (x, value, gradient) = (nextX, next.value, next.gradient)
        return true
      }
      return false
    }
    for _ in 0..<16 {
      guard let direction = direct(model, damping, x, gradient) else { return false }
      if let (nextX, next) = search(x, value, gradient, direction, projects: true, tries: 2) {
        (x, value, gradient) = (nextX, next.value, next.gradient)
        damping = max(1e-12, damping / 10)
        return true
      }
      damping = min(1e8, damping * 10)
    }
    return false
  }

  /// The most amounts for which the curvature is formed as a matrix.
  private static let mostDense = 300

  /// The curvature on a face, in its basis.
  private struct Quadratic {
    var basis: [Exchange]
    var rows: [Double]
  }

  /// The curvature on a face as a matrix, where the face is small enough.
  private func quadratic(_ face: Face, _ x: [Double]) -> Quadratic? {
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
  private func direct(
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

  /// Solves the Newton equations on the face, as far as the curvature is positive.
  private func conjugateGradients(_ face: Face, _ gradient: [Double]) -> [Double] {
    var residual = gradient.map { -$0 }
    face.project(&residual)
    var solution = Array(repeating: 0.0, count: gradient.count)
    var direction = residual
    var square = dot(residual, residual)
    let goal = square * 1e-12
    var iteration = 0
    while square > goal, iteration < 150, !shouldStop() {
      var bent = function.curvature(direction)
      face.project(&bent)
      let curvature = dot(direction, bent)
      if curvature <= 1e-14 * dot(direction, direction) {
        return iteration == 0 ? residual : solution
      }
      let step = square / curvature
      for i in solution.indices {
        solution[i] += step * direction[i]
        residual[i] -= step * bent[i]
      }
      let next = dot(residual, residual)
      for i in direction.indices { direction[i] = residual[i] + next / square * direction[i] }
      square = next
      iteration += 1
    }
    return solution
  }

  /// Armijo's rule along a direction; with `projects` along its projection.
  private func search(
    _ x: [Double], _ value: Double, _ gradient: [Double], _ direction: [Double], projects: Bool,
    tries: Int = 40
  ) -> ([Double], (value: Double, gradient: [Double]))? {
    var step = 1.0
    for _ in 0..<tries {
      var next = x
      for i in x.indices { next[i] += step * direction[i] }
      if projects { set.project(&next) }
      let gain = zip(gradient, zip(next, x).map(-)).reduce(0) { $0 + $1.0 * $1.1 }
      if gain >= 0 {
        step /= 2
        continue
      }
      let found = function.evaluate(next)
      // The last digits of the value are rounding.
      if found.value <= value + 1e-4 * gain + 2e-16 * abs(value) { return (next, found) }
      step /= 2
    }
    return nil
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
