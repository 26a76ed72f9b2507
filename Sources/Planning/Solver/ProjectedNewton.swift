// SPDX-License-Identifier: GPL-3.0-or-later

/// A smooth function of many amounts, with its gradient and its curvature.
protocol SmoothFunction: AnyObject {
  /// The value and the gradient at a point.
  func evaluate(_ x: [Double]) -> (value: Double, gradient: [Double])
  /// The change of the gradient along a direction, at the point evaluated last.
  func curvature(_ direction: [Double]) -> [Double]
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
