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
    var slacks = program.linearRows.map { $0.vector.dot(x) + $0.constant } + curved
    let level = zip(slacks, kinds).filter { $0.1.isLevel }.map(\.0).min() ?? 0
    for j in slacks.indices where kinds[j].isLevel { slacks[j] -= level }
    let rows = program.linearRows.map(\.vector) + curvedRows
    // The level that the lowest figure is raised to is one more variable, with a slope of -1.
    let n = x.count
    let extended = zip(rows, kinds).map { row, kind -> SparseVector in
      var row = row
      if kind.isLevel {
        row.indices.append(n)
        row.values.append(-1)
      }
      return row
    }
    let hasLevel = kinds.contains { $0.isLevel }
    let slopes = gradient + [hasLevel ? -1 : 0]
    let multipliers =
      given
      ?? Multipliers(
        gradient: slopes, rows: extended, isFree: x.map { $0 >= FacePolish.least } + [hasLevel],
        isTight: slacks.map { $0 < Optimality.tight }
      ).values
    var slope = slopes
    for (row, multiplier) in zip(extended, multipliers) { row.add(-multiplier, to: &slope) }
    var worst = hasLevel ? abs(slope[n]) : 0
    var ofNothing = 0.0
    for i in x.indices {
      if x[i] < FacePolish.least {
        ofNothing = max(ofNothing, x[i] > 0 ? abs(slope[i]) : -slope[i])
      } else {
        worst = max(worst, abs(slope[i]))
      }
    }
    for (slack, multiplier) in zip(slacks, multipliers) {
      worst = max(worst, min(multiplier, slack))
    }
    steepest = max(
      1e-300, gradient.map(abs).max() ?? 0, curvedRows.flatMap { $0.values.map(abs) }.max() ?? 0)
    self.rows = rows
    self.slacks = slacks
    self.multipliers = multipliers
    self.slope = Array(slope.dropLast())
    freeViolation = worst / steepest
    violation = max(worst, ofNothing) / steepest
  }

  /// Whether no row is broken by more than rounding.
  var isAllowed: Bool { slacks.allSatisfy { $0 > -1e-10 } }
}
