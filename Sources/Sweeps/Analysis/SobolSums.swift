// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums from which Sobol indices are made, over groups of runs in any number.
///
/// A group belongs to one base point and has k + 2 outcomes: of the values A, of the independent
/// values B, and for each factor i of A with factor i from B. Sums are taken of the distance from
/// one fixed outcome, so that a large mean costs no digits.
package struct SobolSums: Sendable {
  package let factorCount: Int
  package private(set) var groupCount = 0
  private let origin: Double
  private var sum = 0.0
  /// Of A and B alone.
  private var baseSum = 0.0
  private var baseSquares = 0.0
  /// For each factor: B (AB - A), AB - A, and the square of AB - A.
  private var products: [Double]
  private var changes: [Double]
  private var squares: [Double]

  /// - Parameter origin: any value in the midst of the outcomes.
  package init(factorCount: Int, origin: Double) {
    precondition(factorCount > 0)
    self.factorCount = factorCount
    self.origin = origin
    products = Array(repeating: 0, count: factorCount)
    changes = products
    squares = products
  }

  /// Takes up the group that starts at a position.
  package mutating func add(_ outcomes: [Double], at start: Int) {
    let a = outcomes[start] - origin
    let b = outcomes[start + 1] - origin
    sum += a + b
    baseSum += a + b
    baseSquares += a * a + b * b
    for i in 0..<factorCount {
      let mixed = outcomes[start + 2 + i] - origin
      let change = mixed - a
      sum += mixed
      products[i] += b * change
      changes[i] += change
      squares[i] += change * change
    }
    groupCount += 1
  }

  /// The first-order (Saltelli et al. 2010, table 2 b) and total (Jansen 1999) index of each
  /// factor; `nil` where the outcome does not vary or there are fewer than two groups.
  package var indices: [SobolIndices]? {
    guard groupCount > 1 else { return nil }
    let n = Double(groupCount)
    let mean = sum / (n * Double(factorCount + 2))
    let baseMean = baseSum / (2 * n)
    let variance = baseSquares / (2 * n) - baseMean * baseMean
    // What rounding leaves of a variance that is 0.
    guard variance > 1e-14 * baseSquares / n else { return nil }
    return (0..<factorCount).map { i in
      SobolIndices(
        first: (products[i] - mean * changes[i]) / n / variance,
        total: 0.5 * squares[i] / n / variance)
    }
  }
}

/// The part of an outcome's variance that goes with one factor.
package struct SobolIndices: Sendable, Equatable {
  package var first: Double
  package var total: Double
}
