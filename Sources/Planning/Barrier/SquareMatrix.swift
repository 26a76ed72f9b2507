// SPDX-License-Identifier: GPL-3.0-or-later

/// A small square matrix, row by row.
struct SquareMatrix {
  let size: Int
  var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  init(diagonal: [Double]) {
    self.init(size: diagonal.count)
    for (i, value) in diagonal.enumerated() { self[i, i] = value }
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// The matrix with more entries at the end of its diagonal.
  func extended(by diagonal: [Double]) -> SquareMatrix {
    var larger = SquareMatrix(size: size + diagonal.count)
    for i in 0..<size { for j in 0..<size { larger[i, j] = self[i, j] } }
    for (k, value) in diagonal.enumerated() { larger[size + k, size + k] = value }
    return larger
  }

  static func * (matrix: SquareMatrix, vector: [Double]) -> [Double] {
    (0..<matrix.size).map { i in
      var sum = 0.0
      for j in 0..<matrix.size { sum += matrix[i, j] * vector[j] }
      return sum
    }
  }
}
