// SPDX-License-Identifier: GPL-3.0-or-later

/// Places as circles at their coordinates: the area is an amount, the shade a class.
package struct BubbleMap: Chart {
  package var labels: ChartLabels
  /// What the area and the shade stand for.
  var areaKey: String
  var shadeKey: String
  var places: [Place]
  /// The words for each class of shade, from the lightest on.
  var classes: [String]
  /// An amount in words, for the circle that explains the areas.
  var areaFormat: @Sendable (Double) -> String
  var degreesEast: @Sendable (Double) -> String
  var degreesNorth: @Sendable (Double) -> String

  struct Place: Sendable {
    var name: String
    var longitude: Double
    var latitude: Double
    var amount: Double
    /// The class of shade, from 0.
    var shade: Int
    var tip: String
  }
}

extension BubbleMap {
  package func drawing(_ size: ChartSize) -> Drawing {
    let layout = KeyLayout(classes, signWidth: 24, width: size.width)
    let top = 46 + layout.height
    let ground = MapProjection(places, width: size.width - 52)
    var drawing = Drawing(width: size.width, height: top + ground.height + 60)
    let plot = PlotArea(
      left: 46, top: top, right: size.width - 6, bottom: top + ground.height)
    drawing.text(areaKey, x: 0, y: 12, class: "unit")
    drawing.text(shadeKey, x: 0, y: 30, class: "unit")
    for (shade, place) in layout.places.enumerated() {
      drawing.circle(place.x + 9, place.y + 16, radius: 7, class: "bubble h\(shade + 1)")
      drawing.text(classes[shade], x: place.x + 24, y: place.y + 20, class: "key")
    }
    drawGraticule(ground, plot, in: &drawing)
    drawPlaces(ground, plot, largest: size == .wide ? 34 : 24, in: &drawing)
    return drawing
  }

  private func drawGraticule(
    _ ground: MapProjection, _ plot: PlotArea, in drawing: inout Drawing
  ) {
    for degrees in ground.longitudes {
      let x = plot.left + ground.x(degrees)
      drawing.line(x, plot.top, x, plot.bottom, class: "grid")
      drawing.text(degreesEast(degrees), x: x, y: plot.bottom + 16, anchor: .middle, class: "tick")
    }
    for degrees in ground.latitudes {
      let y = plot.top + ground.y(degrees)
      drawing.line(plot.left, y, plot.right, y, class: "grid")
      drawing.text(degreesNorth(degrees), x: plot.left - 4, y: y + 4, anchor: .end, class: "tick")
    }
  }

  /// The largest circles first, so that small ones stay visible; then the names that fit.
  private func drawPlaces(
    _ ground: MapProjection, _ plot: PlotArea, largest: Double, in drawing: inout Drawing
  ) {
    let most = max(places.map(\.amount).max() ?? 0, .leastNormalMagnitude)
    let radius = { (amount: Double) in max(2.5, largest * (max(0, amount) / most).squareRoot()) }
    let order = places.indices.sorted { (places[$1].amount, $0) < (places[$0].amount, $1) }
    var boxes = LabelBoxes(
      bounds: PlotArea(
        left: plot.left, top: plot.top, right: plot.right, bottom: plot.bottom))
    for index in order {
      let place = places[index]
      let (x, y) = (plot.left + ground.x(place.longitude), plot.top + ground.y(place.latitude))
      drawing.circle(
        x, y, radius: radius(place.amount), class: "bubble h\(place.shade + 1)", tip: place.tip)
      boxes.block(x: x, y: y, radius: radius(place.amount) * 0.7)
    }
    for index in order {
      let place = places[index]
      guard
        let spot = boxes.place(
          place.name, besideX: plot.left + ground.x(place.longitude),
          y: plot.top + ground.y(place.latitude), gap: radius(place.amount) + 4,
          size: ChartSize.smallFontSize)
      else { continue }
      drawing.text(place.name, x: spot.x, y: spot.y, anchor: spot.anchor, class: "name halo")
    }
    let middle = plot.bottom + 42
    let half = LinearScale.step(over: most, 2)
    drawing.circle(plot.left + largest, middle, radius: radius(half), class: "bubble h1")
    drawing.text(
      areaFormat(half), x: plot.left + largest * 2 + 8, y: middle + 4, class: "key")
  }
}
