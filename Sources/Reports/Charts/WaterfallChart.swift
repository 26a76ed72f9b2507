// SPDX-License-Identifier: GPL-3.0-or-later

/// How one figure becomes another, step by step: a bar for each end and one for each step.
package struct WaterfallChart: Chart {
  package var labels: ChartLabels
  var unit: String
  var startName: String
  var start: Double
  var steps: [Step]
  var endName: String
  /// A level, and a change with its sign, as they are written.
  var format: @Sendable (Double) -> String
  var changeFormat: @Sendable (Double) -> String

  struct Step: Sendable {
    var name: String
    var change: Double
  }

  var end: Double { steps.reduce(start) { $0 + $1.change } }
}

extension WaterfallChart {
  private struct Row {
    var name: String
    var from: Double
    var to: Double
    var text: String
    var style: String
  }

  private var rows: [Row] {
    var rows = [Row(name: startName, from: 0, to: start, text: format(start), style: "w1")]
    var level = start
    for step in steps {
      let next = level + step.change
      rows.append(
        Row(
          name: step.name, from: level, to: next, text: changeFormat(step.change),
          style: step.change < 0 ? "w3" : "w2"))
      level = next
    }
    rows.append(Row(name: endName, from: 0, to: level, text: format(level), style: "w1"))
    return rows
  }

  package func drawing(_ size: ChartSize) -> Drawing {
    let rows = rows
    let rowHeight: Double = size == .wide ? 30 : 44
    let head = ChartHead([unit], width: size.width)
    let top = head.height + 12
    let bottom = top + rowHeight * Double(rows.count)
    var drawing = Drawing(width: size.width, height: bottom + 6)
    let nameWidth = size == .wide ? 220.0 : 0
    let domain = LinearScale.domain(holding: rows.flatMap { [$0.from, $0.to] }, 5)
    let x = LinearScale(domain: domain, start: nameWidth + 4, end: size.width - 70)
    head.draw(in: &drawing)
    for (position, row) in rows.enumerated() {
      let y = top + rowHeight * Double(position)
      drawing.rowName(row.name, y: y, width: nameWidth - 8)
      let barTop = size == .wide ? y : y + 16
      draw(row, x, y: barTop, in: &drawing)
      if position + 1 < rows.count {
        drawing.line(x(row.to), barTop + 19, x(row.to), barTop + rowHeight + 3, class: "leader")
      }
    }
    // On a phone the names stand above their bars, where the axis would strike them through.
    if size == .wide { drawing.line(x(0), top - 2, x(0), bottom, class: "axis") }
    return drawing
  }

  private func draw(_ row: Row, _ x: LinearScale, y: Double, in drawing: inout Drawing) {
    let (left, right) = (min(x(row.from), x(row.to)), max(x(row.from), x(row.to)))
    drawing.rectangle(
      x: left, y: y + 3, width: max(2, right - left), height: 16, class: "part \(row.style)",
      tip: "\(row.name): \(row.text)")
    drawing.text(row.text, x: right + 6, y: y + 15, class: "value")
  }
}
