// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Scenario {
  /// The outlines of the districts as GeoJSON (RFC 7946), with every digit.
  package var shapeFile: String {
    let features = zip(districts, outlines).map { district, outline in
      JSON.object([
        ("type", .string("Feature")), ("id", .string(district.id)),
        ("properties", .object([("name", .string(district.name))])),
        ("geometry", outline.geometry),
      ])
    }
    return JSON.object([
      ("type", .string("FeatureCollection")), ("features", .array(features)),
    ]).text
  }
}

extension Outline {
  fileprivate var geometry: JSON {
    let rings = areas.map { area in
      JSON.array(
        area.rings.map { ring in
          .array(ring.map { .numbers([$0.longitude, $0.latitude]) })
        })
    }
    return .object([
      ("type", .string(rings.count == 1 ? "Polygon" : "MultiPolygon")),
      ("coordinates", rings.count == 1 ? rings[0] : .array(rings)),
    ])
  }
}
