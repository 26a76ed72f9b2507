// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Linear equations with any regular matrix, solved by LU decomposition with row exchanges.
package struct LinearSystem: ~Copyable {
  private let matrix: UnsafeMutablePointer<gsl_matrix>
  private let order: UnsafeMutablePointer<gsl_permutation>
  private let size: Int

  /// Decomposes a matrix.
  ///
  /// - Parameter rows: row by row.
  /// - Throws: `noMemory`.
  package init(size: Int, rows: [Double]) throws(GSLError) {
    precondition(size > 0 && rows.count == size * size)
    ErrorHandler.turnOff()
    guard let matrix = gsl_matrix_alloc(size, size) else { throw .noMemory }
    guard let order = gsl_permutation_alloc(size) else {
      gsl_matrix_free(matrix)
      throw .noMemory
    }
    for i in 0..<size {
      for j in 0..<size { gsl_matrix_set(matrix, i, j, rows[i * size + j]) }
    }
    var sign: Int32 = 0
    let code = gsl_linalg_LU_decomp(matrix, order, &sign)
    if code != Int32(GSL_SUCCESS) {
      gsl_matrix_free(matrix)
      gsl_permutation_free(order)
      throw GSLError(code: code)
    }
    self.matrix = matrix
    self.order = order
    self.size = size
  }

  deinit {
    gsl_matrix_free(matrix)
    gsl_permutation_free(order)
  }

  /// The solution for a right-hand side.
  ///
  /// - Throws: an error where the matrix is singular.
  package func solve(_ rightHandSide: [Double]) throws(GSLError) -> [Double] {
    precondition(rightHandSide.count == size)
    var solution = rightHandSide
    let code = solution.withUnsafeMutableBufferPointer { buffer in
      var view = gsl_vector_view_array(buffer.baseAddress, size)
      return gsl_linalg_LU_svx(matrix, order, &view.vector)
    }
    try GSLError.check(code)
    return solution
  }
}
