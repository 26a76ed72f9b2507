// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the keys of a chart stand: below its unit, beside each other as far as there is room.
struct KeyLayout: Sendable {
  /// The left end of each key, and the base line of its words.
  private(set) var places: [(x: Double, y: Double)] = []
  /// The height of all rows together.
  private(set) var height = 0.0

  /// - Parameters:
  ///   - signWidth: what a sign takes before its words.
  ///   - width: the width of the chart.
  init(_ words: [String], signWidth: Double, width: Double) {
    var x = Double.infinity
    for words in words {
      let needed = signWidth + TextWidth.width(words, size: ChartSize.smallFontSize)
      if x + needed > width {
        x = 0
        height += 20
      }
      places.append((x, 12 + height))
      x += needed + 18
    }
  }
}
