// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// An approximate inverse of the Newton matrix: the blocks' own curvature, and the rows exactly.
struct BlockPreconditioner {
  private let blocks: [Block]
  private let count: Int
  private let rows: [SparseVector]
  /// The blocks' solution for each row.
  private var solvedRows: [[Double]] = []
  private let weights: SquareMatrix
  private var core: Core?

  /// One block, scaled to a diagonal of 1 and decomposed.
  private final class Block {
    let members: [Int]
    let scales: [Double]
    /// What was added to the diagonal.
    let shift: Double
    private let system: System

    init(_ members: [Int], _ matrix: [Double], _ diagonal: [Double]) throws(GSLError) {
      let n = members.count
      var rows = matrix
      for i in 0..<n { rows[i * n + i] += diagonal[members[i]] }
      let scales = (0..<n).map { 1 / max(1e-150, abs(rows[$0 * n + $0])).squareRoot() }
      for i in 0..<n { for j in 0..<n { rows[i * n + j] *= scales[i] * scales[j] } }
      self.members = members
      self.scales = scales
      (system, shift) = try Block.decomposed(n, rows)
    }

    /// The least addition to the diagonal of 1, in steps of ten, that makes the matrix definite.
    private static func decomposed(
      _ n: Int, _ rows: [Double]
    ) throws(GSLError) -> (System, Double) {
      var shift = 0.0
      while true {
        do {
          return (System(try SymmetricSystem(size: n, rows: rows, shift: shift)), shift)
        } catch  where error == .notDefinite && shift < 1e6 {
          shift = max(1e-8, 10 * shift)
        }
      }
    }

    func solve(_ r: [Double], into solution: inout [Double]) throws(GSLError) {
      let part = members.indices.map { r[members[$0]] * scales[$0] }
      let solved = try system.value.solve(part)
      for (k, i) in members.enumerated() { solution[i] = solved[k] * scales[k] }
    }
  }

  private final class System {
    let value: SymmetricSystem
    init(_ value: consuming SymmetricSystem) { self.value = value }
  }

  private final class Core {
    let system: LinearSystem
    init(_ system: consuming LinearSystem) { self.system = system }
  }

  /// Whether all blocks are curved upwards, so that what they promise is to be relied on.
  var isConvex: Bool { blocks.allSatisfy { $0.shift <= 1e-6 } }

  /// - Parameters:
  ///   - diagonal: what is added to the curvature of each amount.
  ///   - weights: those of the rows.
  init(
    members: [[Int]], curvature: [[Double]], diagonal: [Double], rows: [SparseVector],
    weights: SquareMatrix
  ) throws(GSLError) {
    count = diagonal.count
    var blocks: [Block] = []
    for (members, matrix) in zip(members, curvature) {
      blocks.append(try Block(members, matrix, diagonal))
    }
    self.blocks = blocks
    self.rows = rows
    self.weights = weights
    for row in rows {
      var dense = Array(repeating: 0.0, count: count)
      row.add(1, to: &dense)
      solvedRows.append(try solveBlocks(dense))
    }
    core = try makeCore()
  }

  private func solveBlocks(_ r: [Double]) throws(GSLError) -> [Double] {
    var solution = Array(repeating: 0.0, count: count)
    for block in blocks { try block.solve(r, into: &solution) }
    return solution
  }

  /// The matrix 1 + W A P^-1 A', each of its rows scaled.
  private func makeCore() throws(GSLError) -> Core? {
    let m = rows.count
    guard m > 0 else { return nil }
    var matrix = SquareMatrix(size: m)
    for j in 0..<m {
      let column = weights * rows.map { $0.dot(solvedRows[j]) }
      for i in 0..<m { matrix[i, j] = rowScale(i) * (column[i] + (i == j ? 1 : 0)) }
    }
    return Core(try LinearSystem(size: m, rows: matrix.entries))
  }

  private func rowScale(_ i: Int) -> Double { 1 / (1 + abs(weights[i, i])) }

  /// The approximate solution for a right-hand side, which is split anew into what the blocks and
  /// what the rows make of the solution.
  func solve(_ residual: inout SplitVector) throws(GSLError) -> [Double] {
    var solution = try solveBlocks(residual.plain)
    guard let core else { return solution }
    var pull = weights * rows.map { $0.dot(solution) }
    for i in pull.indices {
      if i < residual.ofRows.count { pull[i] -= residual.ofRows[i] }
      pull[i] *= rowScale(i)
    }
    let v = try core.system.solve(pull)
    for (j, factor) in v.enumerated() where factor != 0 {
      for i in solution.indices { solution[i] -= factor * solvedRows[j][i] }
      guard j < residual.ofRows.count else { continue }
      rows[j].add(-factor, to: &residual.plain)
      residual.ofRows[j] += factor
    }
    return solution
  }
}

/// A vector plain + A' ofRows.
///
/// Near the end of a search the rows pull many orders of magnitude harder than what is left to
/// improve. Kept apart, the two do not swallow each other's digits.
struct SplitVector {
  var plain: [Double]
  var ofRows: [Double]
}
