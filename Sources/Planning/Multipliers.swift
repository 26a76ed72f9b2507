// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The multipliers that explain a point best as an optimum: least squares over the amounts that
/// are not 0, over rows that are tight, none below 0.
struct Multipliers {
  /// One for each row; 0 for rows with room to spare.
  let values: [Double]

  /// - Parameters:
  ///   - isFree: the amounts whose slope should vanish.
  ///   - isTight: the rows that may have a multiplier.
  init(gradient: [Double], rows: [SparseVector], isFree: [Bool], isTight: [Bool]) {
    var tight = rows.indices.filter { isTight[$0] }
    var values = Array(repeating: 0.0, count: rows.count)
    while !tight.isEmpty {
      guard let found = Multipliers.fit(gradient, tight.map { rows[$0] }, isFree) else { break }
      let kept = zip(tight, found).filter { $0.1 > 0 }
      if kept.count == tight.count {
        for (j, value) in kept { values[j] = value }
        break
      }
      tight = kept.map(\.0)
    }
    self.values = values
  }

  private static func fit(
    _ gradient: [Double], _ rows: [SparseVector], _ isFree: [Bool]
  ) -> [Double]? {
    let m = rows.count
    let dense = rows.map { row in
      var vector = Array(repeating: 0.0, count: gradient.count)
      row.add(1, to: &vector)
      for i in vector.indices where !isFree[i] { vector[i] = 0 }
      return vector
    }
    var matrix = Array(repeating: 0.0, count: m * m)
    for i in 0..<m { for j in 0...i { matrix[i * m + j] = dot(dense[i], dense[j]) } }
    for i in 0..<m { matrix[i * m + i] += 1e-14 * max(1, matrix[i * m + i]) }
    guard let system = try? SymmetricSystem(size: m, rows: matrix) else { return nil }
    return try? system.solve(dense.map { dot($0, gradient) })
  }
}
