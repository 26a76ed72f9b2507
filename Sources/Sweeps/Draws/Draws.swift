// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The values of every run of a sweep, block by block in any order.
///
/// A point between 0 and 1 is drawn for each factor and run, by the design; the factor's
/// distribution turns it into values. Each draw depends on the seed, the factor's name and the
/// run alone, and for the quasi-random designs on the factor's position.
package struct Draws: Sendable {
  /// The number of runs in a block, the unit of work, storage and digest.
  package static let blockSize = 4096

  package let factors: [Factor]
  /// The number of columns that vary.
  package let columnCount: Int
  package let runCount: Int
  /// What gives the points.
  let sampler: Sampler

  /// - Throws: `tooManyFactors` for a design that cannot serve so many; `tooFewRuns`, `tooManyRuns`.
  package init(_ design: Design, _ factors: [Factor]) throws(SweepError) {
    sampler = try Sampler(design, factors)
    runCount = sampler.runCount
    self.factors = factors
    columnCount = factors.reduce(0) { $0 + $1.columns.count }
  }

  package var blockCount: Int { (runCount + Self.blockSize - 1) / Self.blockSize }

  /// The runs of a block.
  package func runs(ofBlock block: Int) -> Range<Int> {
    precondition((0..<blockCount).contains(block))
    return block * Self.blockSize..<min(runCount, (block + 1) * Self.blockSize)
  }

  /// The values of a block, column by column: `values[column * runs + run]`.
  ///
  /// - Parameter points: what a cursor gave for the block.
  package func values(ofBlock block: Int, _ points: [Double]) throws(SweepError) -> [Double] {
    let runs = runs(ofBlock: block)
    var units = try sampler.units(runs, points)
    if columnCount == factors.count {
      for (f, factor) in factors.enumerated() {
        factor.distribution.fill(&units, f * runs.count..<(f + 1) * runs.count)
      }
      return units
    }
    var values = [Double](unsafeUninitializedCapacity: columnCount * runs.count) { _, count in
      count = columnCount * runs.count
    }
    var column = 0
    for (f, factor) in factors.enumerated() {
      let part = units[f * runs.count..<(f + 1) * runs.count]
      factor.distribution.fill(&values, from: column * runs.count, at: part)
      column += factor.columns.count
    }
    return values
  }

  /// The values of a block on its own. Where points come in order, all before are made as well.
  package func values(ofBlock block: Int) throws(SweepError) -> [Double] {
    var cursor = try PointCursor(self)
    return try values(ofBlock: block, cursor.points(for: runs(ofBlock: block)))
  }
}

extension Distribution {
  /// Puts the values in the place of the points in `range`, for a distribution of one column.
  fileprivate func fill(_ points: inout [Double], _ range: Range<Int>) {
    if case .uniform(let low, let high) = self {
      for i in range { points[i] = Self.between(low, high, points[i]) }
    } else {
      for i in range { points[i] = value(at: points[i]) }
    }
  }

  /// Writes the values at `units` from `start` on, column after column.
  fileprivate func fill(
    _ values: inout [Double], from start: Int, at units: ArraySlice<Double>
  ) {
    if case .choices(let rows) = self {
      for (i, u) in units.enumerated() {
        let row = rows[Self.choice(at: u, of: rows.count)]
        for (j, value) in row.enumerated() { values[start + j * units.count + i] = value }
      }
    } else {
      for (i, u) in units.enumerated() { values[start + i] = value(at: u) }
    }
  }
}

extension Draws {
  /// The layout of a Saltelli design.
  package var saltelli: SaltelliPlan? {
    if case .saltelli(let plan, _) = sampler { plan } else { nil }
  }

  /// The method that gives the base points of a Saltelli design.
  package var saltelliBase: Design.Method? {
    switch sampler {
    case .saltelli(_, base: .sequence(let points)): points.kind == .sobol ? .sobol : .halton
    case .saltelli: .latinHypercube
    default: nil
    }
  }

  /// The layout of a Morris design.
  package var morris: MorrisPlan? {
    if case .morris(let plan) = sampler { plan } else { nil }
  }
}
