// SPDX-License-Identifier: GPL-3.0-or-later

/// The rank correlations of columns with outcomes, and partial ones with the other columns' linear
/// influence on ranks taken out (Iman and Conover 1979).
package struct RankTable: Sendable {
  private let columns: [Ranks]
  /// The columns that vary.
  private let varying: [Int]
  /// Of the varying columns with each other, lower triangle with the diagonal, decomposed into a
  /// triangular matrix and its transpose; `nil` where columns determine each other.
  private let triangle: [[Double]]?

  /// - Parameter columns: one array for each column, all of the same length.
  package init(_ columns: [[Double]]) {
    let ranks = columns.map(Ranks.init)
    let varying = ranks.indices.filter { ranks[$0].squares > 0 }
    self.columns = ranks
    self.varying = varying
    let rows = varying.indices.map { i in
      (0...i).map { Ranks.correlation(ranks[varying[i]], ranks[varying[$0]]) ?? 0 }
    }
    triangle = Self.decomposed(rows)
  }

  /// The correlations of each column with an outcome; `nil` where the outcome does not vary.
  package func correlations(with outcome: [Double]) -> [RankCorrelation]? {
    let outcome = Ranks(outcome)
    guard outcome.squares > 0 else { return nil }
    let simple = columns.map { Ranks.correlation($0, outcome) }
    let partial = self.partial(varying.map { simple[$0] ?? 0 }, outcome)
    return simple.indices.map { column in
      let place = varying.firstIndex(of: column)
      return RankCorrelation(simple: simple[column], partial: place.flatMap { partial?[$0] })
    }
  }

  /// From the correlations r of the varying columns with the outcome: with P the inverse of their
  /// matrix R and b = P r, the partial one of column j is b_j / sqrt(b_j² + P_jj (1 - r b)).
  private func partial(_ correlations: [Double], _ outcome: Ranks) -> [Double]? {
    guard let triangle, outcome.centred.count > varying.count + 2 else {
      return nil
    }
    let solution = Self.solve(triangle, correlations)
    let rest = 1 - zip(correlations, solution).reduce(0) { $0 + $1.0 * $1.1 }
    return solution.indices.map { j in
      var unit = [Double](repeating: 0, count: solution.count)
      unit[j] = 1
      let inverse = Self.solve(triangle, unit)[j]
      let size = (solution[j] * solution[j] + inverse * max(0, rest)).squareRoot()
      return size > 0 ? solution[j] / size : 0
    }
  }
}

// MARK: - Cholesky's decomposition

extension RankTable {
  /// A column of which less than this part is its own is taken for determined by the others.
  private static let leastOwnPart = 1e-10

  private static func decomposed(_ rows: [[Double]]) -> [[Double]]? {
    var triangle = rows
    for i in triangle.indices {
      for j in 0...i {
        var sum = triangle[i][j]
        for k in 0..<j { sum -= triangle[i][k] * triangle[j][k] }
        if i > j {
          triangle[i][j] = sum / triangle[j][j]
        } else if sum > leastOwnPart {
          triangle[i][i] = sum.squareRoot()
        } else {
          return nil
        }
      }
    }
    return triangle
  }

  private static func solve(_ triangle: [[Double]], _ rightHandSide: [Double]) -> [Double] {
    var x = rightHandSide
    for i in x.indices {
      for k in 0..<i { x[i] -= triangle[i][k] * x[k] }
      x[i] /= triangle[i][i]
    }
    for i in x.indices.reversed() {
      for k in i + 1..<max(i + 1, x.count) { x[i] -= triangle[k][i] * x[k] }
      x[i] /= triangle[i][i]
    }
    return x
  }
}
