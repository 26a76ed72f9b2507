// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers

/// Minimises a program by a primal-dual barrier method.
///
/// Bounds and rows hold a logarithmic barrier whose height goes to 0; the curvature is exact, and
/// the equations of a step are solved by conjugate gradients with the blocks' own curvature as a
/// guide. Elastic rows may be let out at a price, so that a point inside all bounds is at hand.
struct BarrierSolver {
  let program: any Program
  let kinds: [RowKind]
  /// The height at which the barrier may stay.
  var lastHeight = 1e-8
  /// What letting out an elastic row by 1 costs.
  var price = 1e3
  var mostSteps = 300
  /// Told of every point; `false` ends the search with that point.
  var goesOn: (BarrierPoint) -> Bool = { _ in true }

  /// What is known of the function around a point.
  struct Surroundings {
    var gradient: [Double]
    var rows: [SparseVector]
  }

  /// The end of a search.
  struct Outcome {
    var point: BarrierPoint
    var height: Double
    /// Whether the barrier got as low as it should.
    var isComplete: Bool
  }

  init(_ program: any Program) {
    self.program = program
    kinds = program.linearRows.map(\.kind) + program.curvedRows
  }

  /// - Parameter x: a start strictly inside the bounds and the rows that are not elastic.
  func minimise(from x: [Double]) -> Outcome {
    var state = State(
      height: firstHeight(x), guide: Guide(), damping: Self.leastDamping)
    var point = start(x, state.height)
    for _ in 0..<mostSteps {
      let isAtRest = step(&point, &state)
      guard state.damping <= Self.mostDamping, goesOn(point) else { break }
      guard isAtRest else { continue }
      if state.height <= lastHeight {
        return Outcome(point: point, height: state.height, isComplete: true)
      }
      state.height = lower(state.height)
      point.settle(kinds, height: state.height, price: price)
    }
    return Outcome(point: point, height: state.height, isComplete: false)
  }

  private struct State {
    var height: Double
    var guide: Guide
    var damping: Double
  }

  /// Takes one step; whether hardly anything is left to gain at this height of the barrier.
  private func step(_ point: inout BarrierPoint, _ state: inout State) -> Bool {
    let around = surroundings(point)
    let pull = Double(program.count) * state.height
    guard
      let system = try? newton(point, around, state.height, &state.guide, state.damping),
      let solution = try? system.solve(
        rightHandSide(point, around, state.height), accuracy: 1e-4, rest: 1e-4 * pull,
        mostProducts: 100)
    else {
      state.damping *= 100
      return false
    }
    state.guide.age(products: solution.products)
    let isAtRest =
      solution.fall <= 0.005 * pull
      && (system.isConvex || isCentred(point, around, state.height))
    if let next = search(point, solution.vector, around, state.height) {
      point = next
      state.damping =
        solution.fall.isFinite
        ? max(Self.leastDamping, state.damping / 10) : state.damping * 10
    } else if !isAtRest {
      state.damping *= 100
    }
    return isAtRest
  }

  /// Whether the slopes are what the barrier makes of them, in all: a test that needs no curvature.
  private func isCentred(
    _ point: BarrierPoint, _ around: Surroundings, _ height: Double
  ) -> Bool {
    var slope = around.gradient
    for (row, multiplier) in zip(around.rows, point.multipliers) {
      row.add(-multiplier, to: &slope)
    }
    let off = point.x.indices.reduce(0.0) { $0 + abs(point.x[$1] * slope[$1] - height) }
    return off <= 10 * height * Double(point.x.count)
  }

  /// What is added to the curvature, because flat directions would take the search far for nothing.
  private static let leastDamping = 1e-8
  private static let mostDamping = 1e4

  private func firstHeight(_ x: [Double]) -> Double {
    min(1, max(1e-6, 0.1 * x.reduce(0, +) / Double(max(1, x.count))))
  }

  private func lower(_ height: Double) -> Double {
    let next = height * min(0.2, max(0.02, height.squareRoot()))
    return max(lastHeight, next)
  }

  private func start(_ x: [Double], _ height: Double) -> BarrierPoint {
    var point = BarrierPoint(x: x, rowCount: kinds.count)
    evaluate(&point)
    point.settle(kinds, height: height, price: price)
    point.z = x.map { height / $0 }
    point.multipliers = point.slack.map { height / $0 }
    return point
  }

  /// The value of the function and of all rows at the point's amounts.
  func evaluate(_ point: inout BarrierPoint) {
    let (objective, curved) = program.evaluate(point.x)
    point.objective = objective
    point.rows = program.linearRows.map { $0.vector.dot(point.x) + $0.constant } + curved
  }

  /// The gradients at a point, which must be the one evaluated last.
  private func surroundings(_ point: BarrierPoint) -> Surroundings {
    _ = program.evaluate(point.x)
    let (objective, curved) = program.differentiate()
    return Surroundings(gradient: objective, rows: program.linearRows.map(\.vector) + curved)
  }
}
