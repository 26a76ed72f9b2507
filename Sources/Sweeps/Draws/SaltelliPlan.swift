// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a design for Sobol's indices (Saltelli et al. 2010).
///
/// Base point j has two independent sets of values A and B for the k factors and gives k + 2 runs:
/// A, B, then for each factor i the run of A with factor i from B. Their numbers are
/// j (k + 2) and following.
package struct SaltelliPlan: Sendable, Equatable {
  package let factorCount: Int
  /// The number of base points, a power of two, for which Sobol's sequence is most even.
  package let baseCount: Int

  /// As many base points as `runs` allow.
  init(factorCount: Int, runs: Int) throws(SweepError) {
    let fitting = runs / (factorCount + 2)
    if fitting < 2 { throw .tooFewRuns(.saltelli, least: 2 * (factorCount + 2)) }
    self.factorCount = factorCount
    baseCount = 1 << (Int.bitWidth - 1 - fitting.leadingZeroBitCount)
  }

  /// The runs of one base point.
  package var groupSize: Int { factorCount + 2 }
  package var runCount: Int { baseCount * groupSize }

  /// The base points that some runs belong to.
  func rows(of runs: Range<Int>) -> Range<Int> {
    runs.lowerBound / groupSize..<(runs.upperBound + groupSize - 1) / groupSize
  }

  /// - Parameter base: the coordinates of the base points, column by column: A, then B.
  func units(_ runs: Range<Int>, base: [Double]) -> [Double] {
    let rows = rows(of: runs)
    var units = [Double](repeating: 0, count: factorCount * runs.count)
    for f in 0..<factorCount {
      for (i, run) in runs.enumerated() {
        let member = run % groupSize
        let column = member == 1 || member == f + 2 ? factorCount + f : f
        units[f * runs.count + i] = base[column * rows.count + run / groupSize - rows.lowerBound]
      }
    }
    return units
  }
}
