// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Linear equations with a symmetric positive definite matrix, solved by Cholesky decomposition
/// (`gsl_linalg_cholesky_decomp1`).
package struct SymmetricSystem: ~Copyable {
  private let matrix: UnsafeMutablePointer<gsl_matrix>
  private let size: Int

  /// Decomposes a matrix.
  ///
  /// - Parameters:
  ///   - rows: row by row; the lower triangle is read.
  ///   - shift: added to the diagonal.
  /// - Throws: `notDefinite` where the matrix is not positive definite; `noMemory`.
  package init(size: Int, rows: [Double], shift: Double = 0) throws(GSLError) {
    precondition(size > 0 && rows.count == size * size)
    ErrorHandler.turnOff()
    guard let matrix = gsl_matrix_alloc(size, size) else { throw .noMemory }
    for i in 0..<size {
      for j in 0...i { gsl_matrix_set(matrix, i, j, rows[i * size + j] + (i == j ? shift : 0)) }
    }
    let code = gsl_linalg_cholesky_decomp1(matrix)
    if code != Int32(GSL_SUCCESS) {
      gsl_matrix_free(matrix)
      throw GSLError(code: code)
    }
    self.matrix = matrix
    self.size = size
  }

  deinit { gsl_matrix_free(matrix) }

  /// The solution for a right-hand side.
  package func solve(_ rightHandSide: [Double]) throws(GSLError) -> [Double] {
    precondition(rightHandSide.count == size)
    var solution = rightHandSide
    let code = solution.withUnsafeMutableBufferPointer { buffer in
      var view = gsl_vector_view_array(buffer.baseAddress, size)
      return gsl_linalg_cholesky_svx(matrix, &view.vector)
    }
    try GSLError.check(code)
    return solution
  }
}
