// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Degrees onto a flat map: lengths are right in the middle of the region, and north is up.
struct MapProjection: Sendable {
  private let west: Double
  private let north: Double
  /// Lengths of a degree in the units of the drawing.
  private let perDegreeEast: Double
  private let perDegreeNorth: Double
  let height: Double
  /// The meridians and parallels to draw.
  let longitudes: [Double]
  let latitudes: [Double]

  /// A map of `width` that holds the places with room around them.
  init(_ places: [BubbleMap.Place], width: Double, tallest: Double) {
    let borders = places.flatMap { $0.outline?.border ?? [] }
    let (east, middleEast) = Self.extent(places.map(\.longitude) + borders.map(\.longitude))
    let (south, middleNorth) = Self.extent(places.map(\.latitude) + borders.map(\.latitude))
    // Names stand beside circles; outlines hold most of them.
    let (roomEast, roomSouth) = borders.isEmpty ? (1.35, 1.25) : (1.12, 1.06)
    let shrink = max(0.05, Self.cosine(ofDegrees: middleNorth))
    perDegreeNorth = min(width / (east * shrink * roomEast), tallest / (south * roomSouth))
    perDegreeEast = perDegreeNorth * shrink
    height = max(tallest / 2, south * perDegreeNorth * roomSouth)
    west = middleEast - width / 2 / perDegreeEast
    north = middleNorth + height / 2 / perDegreeNorth
    let (west, north) = (west, north)
    longitudes = Self.marks(from: west, to: west + width / perDegreeEast)
    latitudes = Self.marks(from: north - height / perDegreeNorth, to: north)
  }

  func x(_ longitude: Double) -> Double { (longitude - west) * perDegreeEast }
  func y(_ latitude: Double) -> Double { (north - latitude) * perDegreeNorth }

  /// The length that values span, at least a tenth of a degree, and its middle.
  private static func extent(_ values: [Double]) -> (length: Double, middle: Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return (max(high - low, 0.1), (low + high) / 2)
  }

  private static func marks(from low: Double, to high: Double) -> [Double] {
    let margin = (high - low) * 0.06
    let domain = (low + margin)...(high - margin)
    return LinearScale(domain: domain, start: 0, end: 1).ticks(4)
  }

  /// The cosine, by its series: a map needs no more than six digits.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let x = degrees / 180 * Double.pi
    let s = x * x
    return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90))))
  }
}
