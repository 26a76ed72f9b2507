// SPDX-License-Identifier: GPL-3.0-or-later

/// A tornado: how far one figure moves when each of several causes goes from low to high.
package struct RangeBars: Chart {
  package var labels: ChartLabels
  var unit: String
  /// The figure when every cause is at its central value.
  var centre: Double
  /// The largest first.
  var bars: [Bar]
  /// What the two colours stand for.
  var lowKey: String
  var highKey: String
  var format: @Sendable (Double) -> String

  struct Bar: Sendable {
    var name: String
    /// The figure at the cause's low and at its high end.
    var low: Double
    var high: Double
  }
}

extension RangeBars {
  package func drawing(_ size: ChartSize) -> Drawing {
    let row: Double = size == .wide ? 30 : 46
    let head = ChartHead([unit], keys: [lowKey, highKey], signWidth: 22, width: size.width)
    let top = head.height + 16
    let bottom = top + row * Double(bars.count)
    var drawing = Drawing(width: size.width, height: bottom + 34)
    let nameWidth = size == .wide ? 250.0 : 0
    let x = LinearScale(domain: domain, start: nameWidth + 62, end: size.width - 62)
    head.draw(in: &drawing)
    for (position, place) in head.keys.enumerated() {
      drawing.rectangle(
        x: place.x, y: place.y - 10, width: 14, height: 10, class: "part r\(position + 1)")
      drawing.text(position == 0 ? lowKey : highKey, x: place.x + 22, y: place.y, class: "key")
    }
    for (position, bar) in bars.enumerated() {
      let y = top + row * Double(position)
      drawing.rowName(bar.name, y: y, width: nameWidth - 8)
      draw(bar, x, y: size == .wide ? y : y + 16, in: &drawing)
    }
    drawing.line(x(centre), top - 4, x(centre), bottom, class: "axis")
    drawing.text(format(centre), x: x(centre), y: bottom + 16, anchor: .middle, class: "tick")
    return drawing
  }

  /// From the least to the most that any cause makes of the figure.
  private var domain: ClosedRange<Double> {
    let values = bars.flatMap { [$0.low, $0.high] } + [centre]
    let (low, high) = (values.min()!, values.max()!)
    return low < high ? low...high : (low - 1)...(low + 1)
  }

  private func draw(_ bar: Bar, _ x: LinearScale, y: Double, in drawing: inout Drawing) {
    for (value, style) in [(bar.low, "r1"), (bar.high, "r2")] {
      let (left, right) = (min(x(value), x(centre)), max(x(value), x(centre)))
      drawing.rectangle(
        x: left, y: y + 3, width: right - left, height: 16, class: "part \(style)",
        tip: "\(bar.name): \(format(value))")
    }
    let (least, most) = (min(bar.low, bar.high, centre), max(bar.low, bar.high, centre))
    if least < centre {
      drawing.text(format(least), x: x(least) - 6, y: y + 15, anchor: .end, class: "tick")
    }
    if most > centre { drawing.text(format(most), x: x(most) + 6, y: y + 15, class: "tick") }
  }
}
