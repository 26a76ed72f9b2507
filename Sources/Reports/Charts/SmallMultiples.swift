// SPDX-License-Identifier: GPL-3.0-or-later

/// The same few lines for many places, a small panel for each, all on one scale.
package struct SmallMultiples: Chart {
  package var labels: ChartLabels
  var unit: String
  var years: [Int]
  /// The name of each line; its position in the theme is its position here.
  var lines: [String]
  var panels: [Panel]
  /// The scale of all panels.
  var domain: ClosedRange<Double>
  var format: @Sendable (Double) -> String

  struct Panel: Sendable {
    var name: String
    /// For each line a value for each year.
    var values: [[Double]]
  }
}

extension SmallMultiples {
  package func drawing(_ size: ChartSize) -> Drawing {
    let head = ChartHead([unit], keys: lines, signWidth: 36, width: size.width)
    let grid = Grid(size, panels: panels.count, top: head.height + 8)
    var drawing = Drawing(width: size.width, height: grid.height)
    head.draw(in: &drawing)
    for (line, place) in head.keys.enumerated() {
      drawing.line(place.x, place.y - 4, place.x + 28, place.y - 4, class: "line s\(line + 1)")
      drawing.text(lines[line], x: place.x + 36, y: place.y, class: "key")
    }
    for position in panels.indices { draw(position, grid, in: &drawing) }
    return drawing
  }

  private struct Grid {
    let columns: Int
    let width: Double
    let top: Double
    let panelHeight: Double
    let height: Double
    let left = 40.0

    init(_ size: ChartSize, panels: Int, top: Double) {
      let most = size == .wide ? (panels > 12 ? 6 : 4) : (panels > 12 ? 3 : 2)
      columns = max(1, min(most, panels))
      width = min((size.width - left) / Double(columns), 220)
      self.top = top
      panelHeight = panels > 12 ? 112 : 140
      height = top + Double((panels + columns - 1) / columns) * panelHeight
    }

    func plot(_ position: Int) -> PlotArea {
      let x = left + Double(position % columns) * width
      let y = top + Double(position / columns) * panelHeight
      return PlotArea(left: x + 4, top: y + 22, right: x + width - 10, bottom: y + panelHeight - 26)
    }
  }

  private func draw(_ position: Int, _ grid: Grid, in drawing: inout Drawing) {
    let (panel, plot) = (panels[position], grid.plot(position))
    let y = LinearScale(domain: domain, start: plot.bottom, end: plot.top)
    let x = LinearScale(
      domain: Double(years.first ?? 0)...Double(years.last ?? 1), start: plot.left + 2,
      end: plot.right - 2)
    for tick in y.ticks(2) {
      drawing.line(plot.left, y(tick), plot.right, y(tick), class: tick == 0 ? "zero" : "grid")
      guard position % grid.columns == 0 else { continue }
      drawing.text(format(tick), x: plot.left - 6, y: y(tick) + 4, anchor: .end, class: "tick")
    }
    drawing.text(
      TextWidth.fitted(panel.name, width: plot.width, size: ChartSize.smallFontSize * 1.1),
      x: plot.left, y: plot.top - 8, class: "panel")
    drawYears(plot, in: &drawing)
    for (line, values) in panel.values.enumerated() {
      let points = zip(years, values).map { (x: x(Double($0)), y: y($1)) }
      if points.count > 1 { drawing.path(points, class: "thin s\(line + 1)") }
      if points.count == 1 {
        drawing.circle(points[0].x, points[0].y, radius: 3, class: "dot s\(line + 1)")
      }
    }
  }

  private func drawYears(_ plot: PlotArea, in drawing: inout Drawing) {
    guard let first = years.first, let last = years.last else { return }
    let y = plot.bottom + 15
    if first == last {
      drawing.text(
        String(first), x: (plot.left + plot.right) / 2, y: y, anchor: .middle, class: "tick")
    } else {
      drawing.text(String(first), x: plot.left, y: y, class: "tick")
      drawing.text(String(last), x: plot.right, y: y, anchor: .end, class: "tick")
    }
  }
}
