// SPDX-License-Identifier: GPL-3.0-or-later

/// How well a point fulfils the first-order conditions of a program.
struct Optimality {
  /// The gradients of all rows, and how far each is inside its bound.
  let rows: [SparseVector]
  let slacks: [Double]
  let multipliers: [Double]
  /// The slope of each amount, with what the rows make of it.
  let slope: [Double]
  /// The largest slope of the function or of a row.
  let steepest: Double
  /// The largest violation, relative to the largest slope.
  let violation: Double
  /// The same without amounts that are next to nothing.
  let freeViolation: Double

  /// A row with less room than this counts as tight.
  private static let tight = 1e-3

  /// - Parameter multipliers: those of the rows; by default the ones that fit best.
  init(_ program: any Program, at x: [Double], multipliers given: [Double]? = nil) {
    let (_, curved) = program.evaluate(x)
    let (gradient, curvedRows) = program.differentiate()
    let kinds = program.linearRows.map(\.kind) + program.curvedRows
    let hasLevel = kinds.contains { $0.isLevel }
    rows = program.linearRows.map(\.vector) + curvedRows
    slacks = Self.slacks(program, at: x, curved, kinds)
    let extended = Self.extended(rows, kinds, level: x.count)
    var slope = gradient + [hasLevel ? -1 : 0]
    multipliers =
      given
      ?? Multipliers(
        gradient: slope, rows: extended, isFree: x.map { $0 >= FacePolish.least } + [hasLevel],
        isTight: slacks.map { $0 < Self.tight }
      ).values
    for (row, multiplier) in zip(extended, multipliers) { row.add(-multiplier, to: &slope) }
    steepest = max(
      1e-300, gradient.map(abs).max() ?? 0, curvedRows.flatMap { $0.values.map(abs) }.max() ?? 0)
    self.slope = Array(slope.dropLast())
    let amounts = Self.worst(self.slope, at: x)
    let rest = zip(slacks, multipliers).reduce(abs(slope.last ?? 0)) { max($0, min($1.1, $1.0)) }
    freeViolation = max(amounts.free, rest) / steepest
    violation = max(amounts.free, rest, amounts.ofNothing) / steepest
  }

  /// How far each row is inside its bound; rows that share a level, above the lowest of them.
  private static func slacks(
    _ program: any Program, at x: [Double], _ curved: [Double], _ kinds: [RowKind]
  ) -> [Double] {
    var slacks = program.linearRows.map { $0.vector.dot(x) + $0.constant } + curved
    let level = zip(slacks, kinds).filter { $0.1.isLevel }.map(\.0).min() ?? 0
    for j in slacks.indices where kinds[j].isLevel { slacks[j] -= level }
    return slacks
  }

  /// The rows with the level that the lowest figure is raised to as one more variable, whose slope
  /// is -1.
  private static func extended(_ rows: [SparseVector], _ kinds: [RowKind], level: Int)
    -> [SparseVector]
  {
    zip(rows, kinds).map { row, kind in
      guard kind.isLevel else { return row }
      var row = row
      row.indices.append(level)
      row.values.append(-1)
      return row
    }
  }

  /// The largest violation of an amount that is something, and of one that is next to nothing.
  private static func worst(_ slope: [Double], at x: [Double]) -> (free: Double, ofNothing: Double)
  {
    var (free, ofNothing) = (0.0, 0.0)
    for i in x.indices {
      if x[i] < FacePolish.least {
        ofNothing = max(ofNothing, x[i] > 0 ? abs(slope[i]) : -slope[i])
      } else {
        free = max(free, abs(slope[i]))
      }
    }
    return (free, ofNothing)
  }

  /// Whether no row is broken by more than rounding.
  var isAllowed: Bool { slacks.allSatisfy { $0 > -1e-10 } }
}
