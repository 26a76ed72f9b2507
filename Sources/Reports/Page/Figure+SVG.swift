// SPDX-License-Identifier: GPL-3.0-or-later

extension Figure {
  /// The figure as a file of its own: title, reading, chart, unit, definition and source.
  package func svgFile(_ language: Language) -> String {
    let labels = ChartLabels(id: name.rawValue, title: title, description: reading)
    let size = ChartSize.wide
    let (head, foot) = (lines(reading, size: 13), lines(note(language.words.page), size: 12))
    let top = 34 + Double(head.count) * 18 + 14
    let plot = chart?.drawing(size)
    let bottom = top + (plot?.height ?? 0) + 14
    var sheet = Drawing(
      width: size.width + 32, height: bottom + Double(foot.count) * 16 + 12)
    sheet.rectangle(x: 0, y: 0, width: sheet.width, height: sheet.height, class: "paper")
    sheet.text(title, x: 16, y: 30, class: "title")
    for (row, line) in head.enumerated() {
      sheet.text(line, x: 16, y: 52 + Double(row) * 18)
    }
    if let plot { sheet.add(plot.moved(x: 16, y: top)) }
    for (row, line) in foot.enumerated() {
      sheet.text(line, x: 16, y: bottom + 12 + Double(row) * 16, class: "unit")
    }
    return sheet.svg(labels, size: size, style: ChartTheme.stylesheet).xml + "\n"
  }

  private func lines(_ text: String, size: Double) -> [String] {
    TextWidth.wrapped(text, width: ChartSize.wide.width, size: size)
  }
}
