// SPDX-License-Identifier: GPL-3.0-or-later

/// Rounding by largest remainder, so that the numbers of a column add up to the sum below it.
enum LargestRemainder {
  /// Whole numbers near `values` whose sum is `total`.
  ///
  /// Each value is rounded down; what is missing to the total goes to the largest remainders, one
  /// each, the first of equal ones first. A value that is a whole number stays as it is unless the
  /// total is not that of the values.
  static func whole(_ values: [Double], total: Int) -> [Int] {
    guard !values.isEmpty else { return [] }
    var whole = values.map { Int($0.rounded(.down)) }
    let remainders = zip(values, whole).map { $0 - Double($1) }
    let order = values.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    let missing = total - whole.reduce(0, +)
    for step in 0..<abs(missing) {
      let turn = step % order.count
      whole[missing > 0 ? order[turn] : order[order.count - 1 - turn]] += missing.signum()
    }
    return whole
  }
}

/// Differences of shares as percentage points with three decimals that add up.
struct PointsColumn {
  let cells: [String]
  let total: String

  private static let decimals = 3
  /// How many of the last digit a whole is.
  private static let scale = 1e5

  /// - Parameter total: The sum of `values`; it is rounded first, to the nearest.
  init(_ values: [Double], total: Double) {
    self.init(values, totalUnits: PointsColumn.units(total))
  }

  /// - Parameter totalUnits: The shown sum in thousandths of a percentage point.
  init(_ values: [Double], totalUnits: Int) {
    cells = LargestRemainder.whole(values.map { $0 * PointsColumn.scale }, total: totalUnits)
      .map(PointsColumn.text)
    total = PointsColumn.text(totalUnits)
  }

  /// A difference of shares in thousandths of a percentage point.
  static func units(_ value: Double) -> Int { Int((value * scale).rounded()) }

  static func text(_ units: Int) -> String {
    NumberText.signed(Double(units) / 1000, decimals: decimals)
  }
}
