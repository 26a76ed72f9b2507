// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Places as circles at their coordinates: the area is an amount, the shade a class. Where outlines
/// are known they have the shade, and the circles lie on top.
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
    /// Where the place lies, if that is known.
    var outline: Outline?
  }
}

extension BubbleMap {
  package func drawing(_ size: ChartSize) -> Drawing {
    let head = ChartHead([areaKey, shadeKey], keys: classes, signWidth: 24, width: size.width)
    let top = head.height + 14
    let largest: Double = size == .wide ? 32 : 24
    let left = Self.labelWidth
    let ground = MapProjection(
      places, width: size.width - left - 6, tallest: size == .wide ? 480 : 320)
    var drawing = Drawing(
      width: size.width, height: top + ground.height + 30 + largest * 2)
    let plot = PlotArea(
      left: left, top: top, right: size.width - 6, bottom: top + ground.height)
    head.draw(in: &drawing)
    for (shade, place) in head.keys.enumerated() {
      drawing.circle(place.x + 9, place.y - 4, radius: 7, class: "bubble h\(shade + 1)")
      drawing.text(classes[shade], x: place.x + 24, y: place.y, class: "key")
    }
    drawGraticule(ground, plot, in: &drawing)
    drawShapes(ground, plot, in: &drawing)
    drawPlaces(ground, plot, largest: largest, in: &drawing)
    drawAreaKey(plot, largest: largest, in: &drawing)
    return drawing
  }

  /// The room for the degrees of latitude.
  private static let labelWidth = TextWidth.width("88.88° N", size: ChartSize.smallFontSize) + 6

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

  private var hasShapes: Bool { places.contains { $0.outline != nil } }

  private func drawShapes(
    _ ground: MapProjection, _ plot: PlotArea, in drawing: inout Drawing
  ) {
    for (place, rings) in zip(places, MapShapes(places, ground).rings) where !rings.isEmpty {
      drawing.shape(
        rings, x: plot.left, y: plot.top, class: "shape h\(place.shade + 1)", tip: place.tip)
    }
  }

  /// The class of a circle, whose shade is that of its shape where there is one.
  private func circle(_ place: Place) -> String {
    place.outline == nil ? "bubble h\(place.shade + 1)" : "bubble clear"
  }

  /// The largest circles first, so that small ones stay visible; then the names that fit.
  private func drawPlaces(
    _ ground: MapProjection, _ plot: PlotArea, largest: Double, in drawing: inout Drawing
  ) {
    let order = places.indices.sorted { (places[$1].amount, $0) < (places[$0].amount, $1) }
    var boxes = LabelBoxes(
      bounds: PlotArea(
        left: plot.left, top: plot.top, right: plot.right, bottom: plot.bottom))
    for index in order {
      let place = places[index]
      let (x, y) = (plot.left + ground.x(place.longitude), plot.top + ground.y(place.latitude))
      drawing.circle(
        x, y, radius: radius(place.amount, largest), class: circle(place), tip: place.tip)
      boxes.block(x: x, y: y, radius: radius(place.amount, largest) * 0.7)
    }
    for index in order {
      let place = places[index]
      guard
        let spot = boxes.place(
          place.name, besideX: plot.left + ground.x(place.longitude),
          y: plot.top + ground.y(place.latitude), gap: radius(place.amount, largest) + 4,
          size: ChartSize.smallFontSize)
      else { continue }
      drawing.text(place.name, x: spot.x, y: spot.y, anchor: spot.anchor, class: "name halo")
    }
  }

  /// A circle of a round amount, to read the others by.
  private func drawAreaKey(_ plot: PlotArea, largest: Double, in drawing: inout Drawing) {
    let half = LinearScale.step(over: most, 3)
    let (x, y) = (plot.left + largest, plot.bottom + 26 + largest)
    drawing.circle(
      x, y, radius: radius(half, largest), class: hasShapes ? "bubble clear" : "bubble h1")
    drawing.text(areaFormat(half), x: x + largest + 8, y: y + 4, class: "key")
  }

  private var most: Double { max(places.map(\.amount).max() ?? 0, .leastNormalMagnitude) }

  /// The radius of a circle whose area is in proportion to an amount.
  private func radius(_ amount: Double, _ largest: Double) -> Double {
    max(2.5, largest * (max(0, amount) / most).squareRoot())
  }
}
