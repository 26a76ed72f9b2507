// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in the place of a chart that has nothing to draw: its description.
struct Sentence: Chart {
  var labels: ChartLabels

  func drawing(_ size: ChartSize) -> Drawing {
    let lines = TextWidth.wrapped(
      labels.description, width: size.width, size: ChartSize.fontSize)
    var drawing = Drawing(
      width: size.width, height: Double(lines.count) * ChartSize.lineHeight + 8)
    for (row, line) in lines.enumerated() {
      drawing.text(line, x: 0, y: Double(row + 1) * ChartSize.lineHeight)
    }
    return drawing
  }
}
