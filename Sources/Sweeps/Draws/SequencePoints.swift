// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Points of Sobol's or Halton's sequence from its origin on, moved for each factor by a shift that
/// depends on the seed and the factor's name.
///
/// A factor takes the coordinate of its position. Sobol's points are moved by a digital shift,
/// which keeps each block of 2^m points as even as it was; Halton's by a rotation.
struct SequencePoints: Sendable {
  var kind: QuasiRandomSequence.Kind
  var keys: [StreamKey]
  var count: Int

  init(_ method: Design.Method, keys: [StreamKey], count: Int) throws(SweepError) {
    kind = method == .sobol ? .sobol : .reverseHalton
    if keys.count > kind.dimensionLimit {
      throw .tooManyFactors(method, limit: kind.dimensionLimit)
    }
    // The coordinates of Sobol's sequence have 30 binary digits; then the points repeat.
    if count > 1 << 30 { throw .tooManyRuns }
    self.keys = keys
    self.count = count
  }

  /// - Parameter points: the sequence's own points, one after the other.
  func units(_ rows: Range<Int>, _ points: [Double]) -> [Double] {
    precondition(points.count == rows.count * keys.count)
    var units = [Double](repeating: 0, count: points.count)
    var span = units.mutableSpan
    for (f, key) in keys.enumerated() {
      let (bits, shift) = (key.shiftBits, key.shift)
      for i in 0..<rows.count {
        let x = points[i * keys.count + f]
        span[f * rows.count + i] =
          kind == .sobol
          ? UnitInterval.digitallyShifted(x, by: bits) : UnitInterval.rotated(x, by: shift)
      }
    }
    return units
  }
}

/// A place in a sequence of points that can only be made in order.
///
/// Blocks asked for in order cost one pass over the sequence; going back starts again.
package struct PointCursor: ~Copyable {
  private var sequence: QuasiRandomSequence?
  private let plan: SaltelliPlan?
  /// The next row; row 0 is the origin, which the library leaves out.
  private var next = 0
  /// The last row that was made, which two blocks of a Saltelli design may share.
  private var last: [Double] = []

  package init(_ draws: Draws) throws(SweepError) { try self.init(draws.sampler) }

  init(_ sampler: Sampler) throws(SweepError) {
    switch sampler {
    case .saltelli(let plan, base: .sequence(let points)):
      self.plan = plan
      sequence = try Self.makeSequence(points)
    case .sequence(let points):
      plan = nil
      sequence = try Self.makeSequence(points)
    default:
      plan = nil
      sequence = nil
    }
  }

  private static func makeSequence(_ points: SequencePoints) throws(SweepError)
    -> QuasiRandomSequence
  {
    do throws(GSLError) {
      return try QuasiRandomSequence(points.kind, dimension: points.keys.count)
    } catch { throw .library(error) }
  }

  /// The points that some runs need, one after the other; nothing where the design takes none.
  package mutating func points(for runs: Range<Int>) -> [Double] {
    guard let dimension = sequence?.dimension else { return [] }
    let rows = plan?.rows(of: runs) ?? runs
    var points = [Double](repeating: 0, count: rows.count * dimension)
    var first = rows.lowerBound
    if first == next - 1, !last.isEmpty {
      for c in 0..<dimension { points[c] = last[c] }
      first = next
    }
    move(to: first)
    fill(&points, at: (first - rows.lowerBound) * dimension, dimension)
    next = rows.upperBound
    last = Array(points.suffix(dimension))
    return points
  }

  private mutating func move(to row: Int) {
    if row < next {
      sequence?.restart()
      next = 0
    }
    // The library stands at point max(1, next).
    let skipped = max(1, row) - max(1, next)
    if skipped > 0 { sequence?.skip(skipped) }
    next = row
  }

  /// Writes the rows from `next` on, to the end of `points`.
  private mutating func fill(_ points: inout [Double], at start: Int, _ dimension: Int) {
    // Row 0 stays the origin.
    let first = start + (next == 0 ? dimension : 0)
    guard first < points.count else { return }
    var span = points.mutableSpan
    sequence?.fill(&span, from: first)
  }
}
