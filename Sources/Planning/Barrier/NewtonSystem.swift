// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The linear equations of one step of the barrier method, after everything but the amounts has
/// been eliminated: (H + Z/X + A' W A) dx = r.
struct NewtonSystem {
  private let program: any Program
  /// Z/X, and what keeps the matrix from being indefinite.
  private let diagonal: [Double]
  private let rows: [SparseVector]
  /// W.
  private let weights: SquareMatrix
  private let preconditioner: BlockPreconditioner

  init(
    program: any Program, diagonal: [Double], rows: [SparseVector], weights: SquareMatrix,
    guide: Guide
  ) throws(GSLError) {
    self.program = program
    self.diagonal = diagonal
    self.rows = rows
    self.weights = weights
    preconditioner = try BlockPreconditioner(
      members: program.blocks, curvature: guide.own, diagonal: diagonal,
      rows: rows + guide.shared.map(\.direction),
      weights: weights.extended(by: guide.shared.map(\.curvature)))
  }

  /// Whether what a solution promises is to be relied on.
  var isConvex: Bool { preconditioner.isConvex }

  /// The matrix times a vector.
  private func product(_ direction: [Double], _ along: [Double]) -> SplitVector {
    var result = program.curvature(direction)
    for i in result.indices { result[i] += diagonal[i] * direction[i] }
    return SplitVector(plain: result, ofRows: weights * along)
  }

  /// Solves by preconditioned conjugate gradients, as far as the curvature is above 0.
  ///
  /// - Parameters:
  ///   - accuracy: how small the residual becomes, relative to the right-hand side, both in the
  ///     measure of the preconditioner.
  ///   - rest: how much of the fall of the function may be left out.
  func solve(
    _ rightHandSide: SplitVector, accuracy: Double, rest: Double, mostProducts: Int
  ) throws(GSLError) -> Solution {
    var residual = rightHandSide
    let first = try preconditioner.solve(&residual)
    var way = ConjugateGradients(
      residual: residual, direction: first, size: size(residual, first))
    let goal = max(way.size * accuracy * accuracy, rest)
    while way.size > goal, way.size > 0, way.products < mostProducts {
      let along = rows.map { $0.dot(way.direction) }
      let bent = product(way.direction, along)
      way.products += 1
      let curvature = dot(way.direction, bent.plain) + dot(along, bent.ofRows)
      guard curvature > 0 else {
        return Solution(
          vector: way.products == 1 ? first : way.solution, products: way.products,
          fall: .infinity)
      }
      way.move(by: way.size / curvature, bent)
      let conditioned = try preconditioner.solve(&way.residual)
      way.turn(to: conditioned, size: size(way.residual, conditioned))
    }
    return Solution(vector: way.solution, products: way.products, fall: way.fall)
  }

  /// The end of the conjugate gradients.
  struct Solution {
    var vector: [Double]
    /// How many times the matrix was multiplied with a vector.
    var products: Int
    /// Twice what the function falls by where it is as curved as it seems; infinite where it is not
    /// curved upwards.
    var fall: Double
  }

  private func size(_ residual: SplitVector, _ conditioned: [Double]) -> Double {
    var sum = dot(residual.plain, conditioned)
    for (row, pull) in zip(rows, residual.ofRows) { sum += pull * row.dot(conditioned) }
    return sum
  }
}

/// Conjugate gradients on their way.
private struct ConjugateGradients {
  var solution: [Double]
  var residual: SplitVector
  var direction: [Double]
  /// Of the residual, in the measure of the preconditioner.
  var size: Double
  var products = 0
  var fall = 0.0

  init(residual: SplitVector, direction: [Double], size: Double) {
    solution = Array(repeating: 0, count: direction.count)
    self.residual = residual
    self.direction = direction
    self.size = size
  }

  /// - Parameter bent: the matrix times the direction.
  mutating func move(by length: Double, _ bent: SplitVector) {
    fall += length * size
    for i in solution.indices {
      solution[i] += length * direction[i]
      residual.plain[i] -= length * bent.plain[i]
    }
    for j in residual.ofRows.indices { residual.ofRows[j] -= length * bent.ofRows[j] }
  }

  /// Goes on conjugate to the directions before.
  mutating func turn(to conditioned: [Double], size next: Double) {
    for i in direction.indices {
      direction[i] = conditioned[i] + next / size * direction[i]
    }
    size = next
  }
}

/// The sum of the products of two vectors' entries.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
