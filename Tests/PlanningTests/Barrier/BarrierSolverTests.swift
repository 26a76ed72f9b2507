// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Planning

/// Squares of distances to given amounts, with linear rows; its minima are known in closed form.
private final class Distances: Program {
  let targets: [Double]
  let weights: [Double]
  let linearRows: [LinearRow]
  let curvedRows: [RowKind] = []
  let blocks: [[Int]]

  init(_ targets: [Double], weights: [Double]? = nil, rows: [LinearRow]) {
    self.targets = targets
    self.weights = weights ?? targets.map { _ in 1 }
    linearRows = rows
    blocks = targets.indices.map { [$0] }
  }

  private var x: [Double] = []
  var count: Int { targets.count }

  func evaluate(_ x: [Double]) -> (objective: Double, curved: [Double]) {
    self.x = x
    let parts = x.indices.map { 0.5 * weights[$0] * (x[$0] - targets[$0]) * (x[$0] - targets[$0]) }
    return (parts.reduce(0, +), [])
  }

  func differentiate() -> (objective: [Double], curved: [SparseVector]) {
    (x.indices.map { weights[$0] * (x[$0] - targets[$0]) }, [])
  }

  func weigh(multipliers: [Double]) {}
  func curvature(_ direction: [Double]) -> [Double] { zip(weights, direction).map(*) }
  func ownCurvature() -> [[Double]] { weights.map { [$0] } }
  func sharedCurvature(_ own: [[Double]]) -> [(direction: SparseVector, curvature: Double)] { [] }
}

@Suite struct BarrierSolverTests {
  private static func atMost(_ bound: Double, _ members: [Int]) -> LinearRow {
    LinearRow(
      vector: SparseVector(indices: members, values: members.map { _ in -1 }), constant: bound,
      kind: RowKind())
  }

  private static func atLeast(_ bound: Double, _ members: [Int]) -> LinearRow {
    LinearRow(
      vector: SparseVector(indices: members, values: members.map { _ in 1 }), constant: -bound,
      kind: RowKind(isElastic: true))
  }

  private func minimum(_ program: Distances, from x: [Double]) throws -> FacePolish {
    let outcome = BarrierSolver(program).minimise(from: x)
    #expect(outcome.isComplete)
    var polish = FacePolish(program, at: outcome.point)
    try polish.run()
    return polish
  }

  /// The nearest point of a simplex: each target less one level, where that is above 0.
  @Test func theNearestPointOfABudgetIsFound() throws {
    var random = SplitMix64(state: 3)
    for _ in 0..<20 {
      let targets = (0..<12).map { _ in Double.random(in: -2...5, using: &random) }
      let program = Distances(targets, rows: [Self.atMost(6, Array(0..<12))])
      let found = try minimum(program, from: targets.map { _ in 0.1 })
      let level = found.optimality.multipliers[0]
      // An amount that the solver takes for nothing is below 1e-4.
      for (x, target) in zip(found.x, targets) {
        #expect(abs(x - max(0, target - level)) < 2e-4)
      }
      #expect(found.x.reduce(0, +) <= 6 + 1e-9)
      #expect(found.optimality.violation < 1e-6)
    }
  }

  /// Stiff and soft amounts side by side: the multiplier is that of the closed form.
  @Test func curvaturesOfAllSizesAreMet() throws {
    let weights = (0..<8).map { Double.init(1 << $0) / 100 }
    let targets = Array(repeating: 2.0, count: 8)
    let program = Distances(targets, weights: weights, rows: [Self.atMost(10, Array(0..<8))])
    let found = try minimum(program, from: targets.map { _ in 1 })
    // sum (2 - level/w) = 10
    var level = 0.0
    var open = Array(0..<8)
    while true {
      level = (2 * Double(open.count) - 10) / open.reduce(0) { $0 + 1 / weights[$1] }
      let kept = open.filter { 2 - level / weights[$0] > 0 }
      if kept.count == open.count { break }
      open = kept
    }
    #expect(abs(found.optimality.multipliers[0] - level) < 1e-6)
  }

  @Test func whatMustBeSpentIsSpent() throws {
    let program = Distances(
      [0, 0, 5], rows: [Self.atMost(4, [0, 1, 2]), Self.atLeast(1, [0])])
    let found = try minimum(program, from: [1, 1, 1])
    #expect(abs(found.x[0] - 1) < 1e-6)
    #expect(abs(found.x[2] - 3) < 1e-4)
    #expect(abs(found.optimality.multipliers[0] - 2) < 1e-4)
    #expect(abs(found.optimality.multipliers[1] - 3) < 1e-4)
  }

  /// What cannot be kept is let out, as far as the strict rows leave no more.
  @Test func whatCannotBeKeptComesNear() {
    let program = Distances([0, 0], rows: [Self.atMost(2, [0, 1]), Self.atLeast(3, [0])])
    let outcome = BarrierSolver(program).minimise(from: [0.5, 0.5])
    #expect(abs(outcome.point.x[0] - 2) < 1e-6)
    #expect(abs(outcome.point.easing[1] - 1) < 1e-6)
  }

  @Test func theSearchCanBeEndedAtAnyPoint() {
    let program = Distances([1, 2], rows: [Self.atMost(2, [0, 1])])
    var solver = BarrierSolver(program)
    var points = 0
    solver.goesOn = { _ in
      points += 1
      return points < 3
    }
    let outcome = solver.minimise(from: [0.5, 0.5])
    #expect(!outcome.isComplete && points == 3)
    #expect(outcome.point.x.reduce(0, +) < 2)
  }
}
