// SPDX-License-Identifier: GPL-3.0-or-later

extension LineChart {
  /// What was observed and aimed at; labels where there is room for them.
  func drawMarks(
    _ x: LinearScale, _ y: LinearScale, _ plot: PlotArea, in drawing: inout Drawing
  ) {
    var boxes = LabelBoxes(
      bounds: PlotArea(
        left: plot.left, top: plot.top - 14, right: plot.right + 2, bottom: plot.bottom - 2))
    for mark in marks { boxes.block(x: x(mark.point.year), y: y(mark.point.value), radius: 7) }
    for mark in marks {
      let (cx, cy) = (x(mark.point.year), y(mark.point.value))
      draw(mark.sign, cx, cy, tip: mark.tip, in: &drawing)
      guard !mark.label.isEmpty,
        let place = boxes.place(
          mark.label, besideX: cx, y: cy, gap: 10, size: ChartSize.smallFontSize)
      else { continue }
      drawing.text(mark.label, x: place.x, y: place.y, anchor: place.anchor, class: "name halo")
    }
  }

  private func draw(_ sign: Sign, _ x: Double, _ y: Double, tip: String, in drawing: inout Drawing)
  {
    switch sign {
    case .observed: drawing.circle(x, y, radius: 4, class: "observed", tip: tip)
    case .goal:
      drawing.add(
        .tag(
          "path",
          [
            "class": "goal",
            "d": "M\(Drawing.number(x)) \(Drawing.number(y - 6))l6 6l-6 6l-6 -6Z",
          ], [.tag("title", tip)]))
    case .band: drawing.rectangle(x: x - 8, y: y - 5, width: 16, height: 10, class: "band")
    case .line: drawing.line(x - 9, y, x + 9, y, class: "line s1")
    }
  }

  func drawKeys(_ head: ChartHead, in drawing: inout Drawing) {
    for (key, place) in zip(keys, head.keys) {
      draw(key.sign, place.x + 10, place.y - 4, tip: key.words, in: &drawing)
      drawing.text(key.words, x: place.x + 24, y: place.y, class: "key")
    }
  }
}
