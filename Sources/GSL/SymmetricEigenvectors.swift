// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The eigenvalues of a symmetric matrix, from the smallest up, with their vectors.
package struct SymmetricEigenvectors: Sendable {
  package var values: [Double]
  /// One vector of length 1 for each value; its largest component is positive.
  package var vectors: [[Double]]

  /// - Parameter rows: row by row; the lower triangle is read.
  package init(size: Int, rows: [Double]) throws(GSLError) {
    precondition(size > 0 && rows.count == size * size)
    ErrorHandler.turnOff()
    guard let matrix = gsl_matrix_alloc(size, size), let vectors = gsl_matrix_alloc(size, size),
      let values = gsl_vector_alloc(size), let workspace = gsl_eigen_symmv_alloc(size)
    else { throw .noMemory }
    defer {
      gsl_eigen_symmv_free(workspace)
      gsl_vector_free(values)
      gsl_matrix_free(vectors)
      gsl_matrix_free(matrix)
    }
    for i in 0..<size * size {
      let (row, column) = (i / size, i % size)
      gsl_matrix_set(
        matrix, row, column, rows[max(row, column) * size + min(row, column)])
    }
    try GSLError.check(gsl_eigen_symmv(matrix, values, vectors, workspace))
    gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_ASC)
    self.values = (0..<size).map { gsl_vector_get(values, $0) }
    self.vectors = (0..<size).map { column in
      let vector = (0..<size).map { gsl_matrix_get(vectors, $0, column) }
      let largest = vector.max { abs($0) < abs($1) }!
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }
}
