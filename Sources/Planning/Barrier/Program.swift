// SPDX-License-Identifier: GPL-3.0-or-later

/// A smooth function of amounts that are not below 0, to be made as small as rows allow.
///
/// Each row is a function of the amounts that must not fall below 0. Slopes of the function and of
/// the rows are of the size of 1.
protocol Program: AnyObject {
  /// The number of amounts.
  var count: Int { get }
  /// The amounts in groups that matter to each other most; every amount in one group.
  var blocks: [[Int]] { get }
  /// Linear rows, the same everywhere.
  var linearRows: [LinearRow] { get }
  /// What holds of each row that is not linear; they come after the linear ones.
  var curvedRows: [RowKind] { get }

  /// The value of the function and of each curved row.
  func evaluate(_ x: [Double]) -> (objective: Double, curved: [Double])
  /// The gradients at the point evaluated last.
  func differentiate() -> (objective: [Double], curved: [SparseVector])
  /// Chooses what `curvature` and `ownCurvature` mean: objective - sum_j multiplier_j row_j at the
  /// point evaluated last.
  func weigh(multipliers: [Double])
  /// Second derivatives times a vector.
  func curvature(_ direction: [Double]) -> [Double]
  /// The second derivatives within each block, row by row; good enough to speed up the search.
  func ownCurvature() -> [[Double]]
  /// Directions across the blocks with strong curvature of their own, and how much that is, beyond
  /// what the blocks know of.
  func sharedCurvature(_ own: [[Double]]) -> [(direction: SparseVector, curvature: Double)]
}

/// How strictly a row holds.
struct RowKind {
  /// Whether the row may be broken where it cannot be kept; that then costs.
  var isElastic = false
  /// Whether the row is a figure of which the lowest is to be raised.
  var isLevel = false
}

/// A row sum_i coefficient_i x_i + constant >= 0.
struct LinearRow {
  var vector: SparseVector
  var constant: Double
  var kind: RowKind
}

/// A vector with few entries that are not 0.
struct SparseVector {
  var indices: [Int] = []
  var values: [Double] = []

  func dot(_ x: [Double]) -> Double {
    var sum = 0.0
    for (i, value) in zip(indices, values) { sum += value * x[i] }
    return sum
  }

  func add(_ factor: Double, to x: inout [Double]) {
    for (i, value) in zip(indices, values) { x[i] += factor * value }
  }
}
