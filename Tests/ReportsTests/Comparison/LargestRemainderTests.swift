// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite struct LargestRemainderTests {
  @Test func whatIsMissingGoesToTheLargestRemainders() {
    #expect(LargestRemainder.whole([1.4, 1.3, 1.3], total: 4) == [2, 1, 1])
    #expect(LargestRemainder.whole([-0.5, 0.5, 0.25, -0.25], total: 0) == [0, 0, 0, 0])
    #expect(LargestRemainder.whole([0, 0.6, 0], total: 1) == [0, 1, 0])
    #expect(LargestRemainder.whole([], total: 0).isEmpty)
  }

  /// A total that was rounded elsewhere may be one off; the column still adds up to it.
  @Test func anyTotalIsReached() {
    for total in -7...7 {
      let whole = LargestRemainder.whole([1.5, -2.25, 0.75], total: total)
      #expect(whole.reduce(0, +) == total)
    }
  }

  @Test func printedPointsAddUp() {
    var state = 12_345
    for count in 1...20 {
      let values = (0..<count).map { _ in
        state = (state * 1103 + 12_345) % 1_000_003
        return Double(state - 500_000) / 1e8
      }
      let column = PointsColumn(values, total: values.reduce(0, +))
      let shown = column.cells.map { Int((Double($0)! * 1000).rounded()) }
      #expect(shown.reduce(0, +) == Int((Double(column.total)! * 1000).rounded()))
      for (cell, value) in zip(shown, values) { #expect(abs(Double(cell) - value * 1e5) < 1) }
    }
  }
}
