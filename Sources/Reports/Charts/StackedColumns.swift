// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns over calendar years, each made of parts that add up.
package struct StackedColumns: Chart {
  package var labels: ChartLabels
  var unit: String
  var years: [Int]
  /// From the bottom up.
  var parts: [Part]
  var axisFormat: @Sendable (Double) -> String
  var labelFormat: @Sendable (Double) -> String
  /// Whether the keys of a narrow chart tell the last year's values, where these sum the chart up.
  var keysTellLast = true

  struct Part: Sendable {
    var name: String
    /// One value of 0 or more for each year.
    var values: [Double]
    /// The position of the colour in the theme, from 1.
    var style: Int
  }

  /// What a year's parts add up to.
  func total(_ year: Int) -> Double { parts.reduce(0) { $0 + $1.values[year] } }
}

extension StackedColumns {
  package func drawing(_ size: ChartSize) -> Drawing {
    let head = ChartHead([unit], width: size.width)
    let top = head.height + 24
    let height = top + (size == .wide ? 310 : 250) + 30
    let keys = size == .wide ? 0 : Double(shown.count) * 19 + 8
    var drawing = Drawing(width: size.width, height: height + keys)
    let domain = LinearScale.domain(holding: years.indices.map(total), 6)
    let ticks = LinearScale(domain: domain, start: 0, end: 1).ticks(6)
    let labelWidth = ticks.map { TextWidth.width(axisFormat($0), size: 12) }.max() ?? 0
    let right = size == .wide ? size.width - nameWidth : size.width - 10
    let plot = PlotArea(left: labelWidth + 12, top: top, right: right, bottom: height - 30)
    let y = LinearScale(domain: domain, start: plot.bottom, end: plot.top)
    let x = BandScale(count: years.count, start: plot.left, end: plot.right - 6, gap: 0.25)
    head.draw(in: &drawing)
    drawing.valueAxis(y, ticks: ticks, plot: plot, format: axisFormat)
    for position in years.indices { drawColumn(position, x, y, in: &drawing) }
    let first = years.first ?? 0
    drawing.yearAxis(years, at: { x.centre($0 - first) }, plot: plot)
    if size == .wide { drawNames(x, y, plot, in: &drawing) } else { drawKeys(height, in: &drawing) }
    return drawing
  }

  /// The parts that are more than nothing in some year.
  private var shown: [Part] { parts.filter { $0.values.contains { $0 > 0 } } }

  private var nameWidth: Double {
    let widest = parts.map { TextWidth.width($0.name, size: ChartSize.smallFontSize) }.max() ?? 0
    return min(widest + 22, 230)
  }

  /// On a phone the names stand below, in the order of the column.
  private func drawKeys(_ top: Double, in drawing: inout Drawing) {
    for (row, part) in shown.reversed().enumerated() {
      let y = top + 14 + Double(row) * 19
      drawing.rectangle(x: 0, y: y - 10, width: 12, height: 12, class: "part p\(part.style)")
      let last = keysTellLast ? part.values.last.map { "  " + labelFormat($0) } : nil
      drawing.text(part.name + (last ?? ""), x: 20, y: y, class: "name")
    }
  }

  private func drawColumn(
    _ position: Int, _ x: BandScale, _ y: LinearScale, in drawing: inout Drawing
  ) {
    var sum = 0.0
    let left = x.centre(position) - x.width / 2
    for part in parts where part.values[position] > 0 {
      let value = part.values[position]
      drawing.rectangle(
        x: left, y: y(sum + value), width: x.width, height: y(sum) - y(sum + value),
        class: "part p\(part.style)",
        tip: "\(part.name), \(years[position]): \(labelFormat(value))")
      sum += value
    }
    let text = labelFormat(sum)
    if sum > 0, TextWidth.width(text, size: ChartSize.smallFontSize) < x.width / 0.75 - 2 {
      drawing.text(text, x: x.centre(position), y: y(sum) - 6, anchor: .middle, class: "value")
    }
  }

  /// The names of the parts beside the last column, each tied to its part.
  private func drawNames(
    _ x: BandScale, _ y: LinearScale, _ plot: PlotArea, in drawing: inout Drawing
  ) {
    guard let last = years.indices.last else { return }
    var sum = 0.0
    var named: [(part: Part, middle: Double)] = []
    for part in parts {
      if part.values.contains(where: { $0 > 0 }) {
        named.append((part, y(sum + part.values[last] / 2)))
      }
      sum += part.values[last]
    }
    let places = LabelSpreading.places(
      wanted: named.map(\.middle), distance: 17, inside: plot.top...(plot.bottom - 4))
    let edge = x.centre(last) + x.width / 2
    for (entry, place) in zip(named, places) {
      drawing.line(edge + 1, entry.middle, plot.right + 2, place, class: "leader")
      drawing.rectangle(
        x: plot.right + 3, y: place - 5, width: 9, height: 10, class: "part p\(entry.part.style)")
      let text = TextWidth.fitted(
        entry.part.name, width: drawing.width - plot.right - 18, size: ChartSize.smallFontSize)
      drawing.text(text, x: plot.right + 17, y: place + 4, class: "name")
    }
  }
}
