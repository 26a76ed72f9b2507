// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame of a chart: where its plot lies, and the axes around it.
struct PlotArea: Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
}

extension Drawing {
  /// Lines across the plot at round values, with their numbers to the left of it.
  mutating func valueAxis(
    _ scale: LinearScale, ticks: [Double], plot: PlotArea, format: (Double) -> String
  ) {
    for tick in ticks {
      let y = scale(tick)
      line(plot.left, y, plot.right, y, class: tick == 0 ? "zero" : "grid")
      text(format(tick), x: plot.left - 8, y: y + 4, anchor: .end, class: "tick")
    }
  }

  /// Calendar years below the plot: all where there is room, else round ones, or every second back
  /// from the last.
  mutating func yearAxis(_ years: [Int], at x: (Int) -> Double, plot: PlotArea) {
    guard let first = years.first, let last = years.last else { return }
    let room = last > first ? (x(last) - x(first)) / Double(last - first) : plot.width
    let every = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * room >= 46 } ?? 200
    for year in years where every > 2 ? year % every == 0 : (last - year) % every == 0 {
      line(x(year), plot.bottom, x(year), plot.bottom + 5, class: "axis")
      text(
        String(year), x: x(year), y: plot.bottom + 20, anchor: .middle, class: "tick")
    }
    line(plot.left, plot.bottom, plot.right, plot.bottom, class: "axis")
  }

  /// The name of a row: beside its bar in `width`, or above it where there is no room beside it.
  mutating func rowName(_ name: String, y: Double, width: Double) {
    let isBeside = width > 0
    let text = TextWidth.fitted(
      name, width: isBeside ? width : self.width, size: ChartSize.smallFontSize)
    self.text(text, x: 0, y: isBeside ? y + 15 : y + 10, class: "name")
  }
}
