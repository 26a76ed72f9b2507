// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The outlines of a map's places in the units of a drawing, with no more corners than are seen.
struct MapShapes: Sendable {
  typealias Ring = [RingSimplification.Point]

  /// For each place the rings that are drawn; none for one without an outline.
  let rings: [[Ring]]

  /// As many corners as a drawing has; beyond, lines become coarser than a third of a pixel.
  static let mostCorners = 4000

  init(_ places: [BubbleMap.Place], _ ground: MapProjection) {
    let projected = places.map { place in
      (place.outline?.areas ?? []).map { area in
        area.rings.map { ring in
          ring.map { (x: ground.x($0.longitude), y: ground.y($0.latitude)) }
        }
      }
    }
    var tolerance = 0.3
    var rings = projected.map { Self.simplified($0, tolerance) }
    while rings.joined().reduce(0, { $0 + $1.count }) > Self.mostCorners, tolerance < 1000 {
      tolerance *= 1.5
      rings = projected.map { Self.simplified($0, tolerance) }
    }
    self.rings = rings
  }

  /// Rings that have shrunk to nothing are left out; the area with the longest border always stays.
  private static func simplified(_ areas: [[Ring]], _ tolerance: Double) -> [Ring] {
    guard let largest = areas.indices.max(by: { areas[$0][0].count < areas[$1][0].count }) else {
      return []
    }
    return areas.enumerated().flatMap { position, area -> [Ring] in
      let rings = area.map { RingSimplification.corners($0, tolerance: tolerance) }
      guard rings[0].count > 2 else {
        return position == largest ? [Array(area[0].prefix(3))] : []
      }
      return rings.filter { $0.count > 2 }
    }
  }
}

extension Drawing {
  /// Areas with holes: rings that lie in others cut out.
  mutating func shape(
    _ rings: [MapShapes.Ring], x: Double, y: Double, class name: String, tip: String
  ) {
    let steps = rings.map { ring in
      "M"
        + ring.map { "\(Self.number(x + $0.x)) \(Self.number(y + $0.y))" }.joined(separator: "L")
        + "Z"
    }
    add(
      .tag(
        "path", ["class": name, "fill-rule": "evenodd", "d": steps.joined()],
        [.tag("title", tip)]))
  }
}
