// SPDX-License-Identifier: GPL-3.0-or-later

extension LineChart {
  package func drawing(_ size: ChartSize) -> Drawing {
    let head = ChartHead(
      [unit], keys: keys.map(\.words), signWidth: 24, width: size.width)
    let top = head.height + 16
    let room = labelHeight(size) * Double(series.count)
    let height = top + max(size == .wide ? 300 : 240, room) + 30
    var drawing = Drawing(width: size.width, height: height)
    let domain = LinearScale.domain(holding: values, 6)
    let ticks = LinearScale(domain: domain, start: 0, end: 1).ticks(6)
    let labelWidth = ticks.map { TextWidth.width(axisFormat($0), size: 12) }.max() ?? 0
    let plot = PlotArea(
      left: labelWidth + 12, top: top, right: size.width - endWidth(size), bottom: height - 30)
    let y = LinearScale(domain: domain, start: plot.bottom, end: plot.top)
    let years = years
    let x = LinearScale(
      domain: Double(years.first ?? 0)...Double(years.last ?? 1), start: plot.left + 10,
      end: plot.right - 10)
    head.draw(in: &drawing)
    drawKeys(head, in: &drawing)
    drawing.valueAxis(y, ticks: ticks, plot: plot, format: axisFormat)
    drawing.yearAxis(years, at: { x(Double($0)) }, plot: plot)
    drawBand(x, y, in: &drawing)
    drawSeries(x, y, in: &drawing)
    drawMarks(x, y, plot, in: &drawing)
    drawEndLabels(x, y, plot, size, in: &drawing)
    return drawing
  }

  /// The room that the names at the ends of the lines take.
  private func endWidth(_ size: ChartSize) -> Double {
    let widest =
      series.flatMap { endLines($0, limit: .infinity) }
      .map { TextWidth.width($0, size: ChartSize.smallFontSize) }.max() ?? 0
    return min(widest + 14, size == .wide ? 190 : 112)
  }

  /// The height of the label of a line's end, with the room to the next.
  private func labelHeight(_ size: ChartSize) -> Double {
    let lines = series.map { endLines($0, limit: endWidth(size) - 10).count }
    return Double(lines.max() ?? 1) * 15 + 5
  }

  /// The name of a series, in two lines at most, over its last value.
  private func endLines(_ series: Series, limit: Double) -> [String] {
    let value = series.points.last.map { labelFormat($0.value) } ?? ""
    guard !series.name.isEmpty else { return [value] }
    guard limit.isFinite else { return [series.name, value] }
    let size = ChartSize.smallFontSize
    let lines = TextWidth.wrapped(series.name, width: limit, size: size)
    guard lines.count > 2 else { return lines + [value] }
    let rest = lines.dropFirst().joined(separator: " ")
    return [lines[0], TextWidth.fitted(rest, width: limit, size: size), value]
  }

  private func drawBand(_ x: LinearScale, _ y: LinearScale, in drawing: inout Drawing) {
    for part in band?.parts ?? [] {
      guard part.count > 1 else {
        let (middle, top) = (x(Double(part[0].year)), y(part[0].high))
        drawing.rectangle(
          x: middle - 5, y: top, width: 10, height: y(part[0].low) - top, class: "band")
        continue
      }
      let outline =
        part.map { (x(Double($0.year)), y($0.high)) }
        + part.reversed().map { (x(Double($0.year)), y($0.low)) }
      drawing.path(outline, closed: true, class: "band")
    }
  }

  private func drawSeries(_ x: LinearScale, _ y: LinearScale, in drawing: inout Drawing) {
    for series in series {
      let points = series.points.map { (x: x($0.year), y: y($0.value)) }
      if points.count > 1 { drawing.path(points, class: "line s\(series.style)") }
      if let last = points.last {
        drawing.circle(last.x, last.y, radius: 3.5, class: "dot s\(series.style)")
      }
    }
  }

  private func drawEndLabels(
    _ x: LinearScale, _ y: LinearScale, _ plot: PlotArea, _ size: ChartSize,
    in drawing: inout Drawing
  ) {
    let named = series.filter { !$0.points.isEmpty }
    let lines = named.map { endLines($0, limit: endWidth(size) - 10) }
    let height = labelHeight(size)
    let places = LabelSpreading.places(
      wanted: named.map { y($0.points.last!.value) }, distance: height,
      inside: plot.top...(plot.bottom - height / 2))
    for (position, label) in lines.enumerated() {
      let last = named[position].points.last!
      let middle = places[position]
      let (from, to) = (x(last.year) + 5, plot.right + 4)
      if abs(middle - y(last.value)) > 3 || to - from > 12 {
        drawing.line(from, y(last.value), to, middle, class: "leader")
      }
      for (row, text) in label.enumerated() {
        let offset = (Double(row) - Double(label.count - 1) / 2) * 15 + 4
        let isValue = row == label.count - 1
        drawing.text(text, x: plot.right + 8, y: middle + offset, class: isValue ? "value" : "name")
      }
    }
  }
}
