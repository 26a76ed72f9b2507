// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a district lies: one or more areas, each perhaps with holes. No equation reads it.
package struct Outline: Sendable, Equatable {
  /// At least one.
  package var areas: [Area]

  package init(_ areas: [Area]) { self.areas = areas }

  /// A connected area: the ring around it, and those around its holes.
  package struct Area: Sendable, Equatable {
    /// The first is around the area; at least one. A ring has four points or more, and the last is
    /// the first again.
    package var rings: [[Point]]

    package init(_ rings: [[Point]]) { self.rings = rings }
  }

  /// A place in degrees east and north.
  package struct Point: Sendable, Equatable {
    package var longitude: Double
    package var latitude: Double

    package init(_ longitude: Double, _ latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// All points of the rings around its areas.
  package var border: [Point] { areas.flatMap { $0.rings[0] } }
}
