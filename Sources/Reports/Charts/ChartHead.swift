// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands above a plot: the unit in as many lines as it needs, and below it the keys, beside
/// each other as far as there is room.
struct ChartHead: Sendable {
  private let lines: [String]
  /// The left end of each key, and the base line of its words.
  private(set) var keys: [(x: Double, y: Double)] = []
  /// Where the head ends.
  private(set) var height: Double

  /// - Parameters:
  ///   - keys: the words of each key.
  ///   - signWidth: what a sign takes before its words.
  ///   - width: the width of the chart.
  init(_ texts: [String], keys: [String] = [], signWidth: Double = 0, width: Double) {
    let size = ChartSize.smallFontSize
    lines = texts.flatMap { TextWidth.wrapped($0, width: width, size: size) }
    height = Double(lines.count) * ChartSize.lineHeight
    var x = Double.infinity
    for words in keys {
      let needed = signWidth + TextWidth.width(words, size: size)
      if x + needed > width {
        x = 0
        height += 20
      }
      self.keys.append((x, height - 4))
      x += needed + 18
    }
  }

  /// Writes the lines of the unit.
  func draw(in drawing: inout Drawing) {
    for (row, line) in lines.enumerated() {
      drawing.text(line, x: 0, y: Double(row) * ChartSize.lineHeight + 12, class: "unit")
    }
  }
}
