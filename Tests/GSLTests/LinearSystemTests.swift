// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

@Suite struct LinearSystemTests {
  /// The matrix of Wilson, with a condition of about 3,000.
  private static let wilson: [Double] = [10, 7, 8, 7, 7, 5, 6, 5, 8, 6, 10, 9, 7, 5, 9, 10]

  @Test func equationsWithAnyMatrixAreSolved() throws {
    let system = try LinearSystem(size: 3, rows: [0, 2, 1, 1, 0, 0, 3, 0, 1])
    let solution = try system.solve([7, 1, 6])
    for (found, known) in zip(solution, [1.0, 2, 3]) { #expect(abs(found - known) < 1e-14) }
  }

  @Test func aSingularMatrixIsAnError() throws {
    #expect(throws: GSLError.self) {
      let system = try LinearSystem(size: 2, rows: [1, 2, 2, 4])
      _ = try system.solve([1, 1])
    }
  }

  /// Both ways to solve agree on a matrix that is symmetric and positive definite.
  @Test func symmetricEquationsAreSolved() throws {
    let right = [32.0, 23, 33, 31]
    let first = try LinearSystem(size: 4, rows: Self.wilson).solve(right)
    let second = try SymmetricSystem(size: 4, rows: Self.wilson).solve(right)
    for (a, b) in zip(first, second) {
      #expect(abs(a - 1) < 1e-11)
      #expect(abs(b - 1) < 1e-11)
    }
  }

  @Test func anIndefiniteMatrixIsAnErrorUnlessShifted() throws {
    #expect(throws: GSLError.notDefinite) {
      _ = try SymmetricSystem(size: 2, rows: [1, 0, 0, -2]).solve([1, 1])
    }
    let solution = try SymmetricSystem(size: 2, rows: [1, 0, 0, -2], shift: 3).solve([1, 1])
    #expect(solution == [0.25, 1])
  }
}
