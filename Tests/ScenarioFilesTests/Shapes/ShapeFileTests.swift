// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Shapes of districts")
struct ShapeFileTests {
  /// A square around a place, as the coordinates of a polygon.
  private static func square(_ east: Double, _ north: Double, _ half: Double = 0.1) -> String {
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map {
      "[\(east + $0.0 * half), \(north + $0.1 * half)]"
    }
    return "[\(corners.joined(separator: ", "))]"
  }

  private static func feature(_ names: String, _ geometry: String) -> String {
    "{\"type\": \"Feature\", \(names), \"geometry\": \(geometry)}"
  }

  private static func polygon(_ rings: String...) -> String {
    "{\"type\": \"Polygon\", \"coordinates\": [\(rings.joined(separator: ", "))]}"
  }

  private static let naHang = feature("\"id\": \"na-hang\"", polygon(square(105.4, 22.35)))
  private static let yenSon = feature(
    "\"properties\": {\"id\": \"yen-son\"}",
    polygon(square(105.2, 21.75, 0.3), square(105.2, 21.75)))
  private static let hamYen = feature(
    "\"properties\": {\"name\": \"H\\u00e0m Y\\u00EAn\"}",
    "{\"type\": \"MultiPolygon\", \"coordinates\": "
      + "[[\(square(105.03, 22.07))], [\(square(106, 22))]]}")

  private static func collection(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  private func folder(_ shapes: String) throws -> ScenarioFolder {
    try ScenarioFolder(["a.yaml": head + "shapes: s.geojson\n", "s.geojson": shapes])
  }

  private func complaints(_ features: [String]) throws -> [String] {
    try folder(Self.collection(features)).complaints()
  }

  @Test("Features reach their districts by id or name, with holes and parts")
  func reading() throws {
    let folder = try folder(Self.collection([Self.hamYen, Self.yenSon, Self.naHang]))
    let reading = try folder.read()
    #expect(reading.diagnostics.all.isEmpty)
    let outlines = try #require(reading.scenario).outlines
    #expect(outlines.map(\.areas.count) == [1, 1, 2])
    #expect(outlines.map { $0.areas[0].rings.count } == [1, 2, 1])
    #expect(outlines[0].border.first == Outline.Point(105.4 - 0.1, 22.35 - 0.1))
    #expect(reading.inputs.last?.path == folder.path + "/s.geojson")
    #expect(try #require(ScenarioFolder(["a.yaml": head]).read().scenario).outlines.isEmpty)
  }

  @Test("What belongs to no district is left out, and said")
  func strangers() throws {
    let other = Self.feature("\"id\": 7", "null")
    let folder = try folder(Self.collection([Self.hamYen, other, Self.yenSon, Self.naHang]))
    #expect(
      try folder.complaints() == [
        "s.geojson:3:1 warning: 1 of 4 features belong to no district and are left out"
      ])
    #expect(try folder.read().scenario?.outlines.count == 3)
  }

  @Test("Missing and repeated districts are said together, with the nearest name")
  func missing() throws {
    let typo = Self.feature("\"id\": \"yen-sonn\"", Self.polygon(Self.square(1, 1)))
    #expect(
      try complaints([Self.naHang, typo, Self.naHang]) == [
        "s.geojson:1:1 error: no feature is the shape of 'yen-son' (did 'yen-sonn' mean it?)",
        "s.geojson:1:1 error: no feature is the shape of 'ham-yen' (its \"id\" has to be "
          + "'ham-yen', or its \"name\" 'Hàm Yên')",
        "s.geojson:4:1 error: 'na-hang' has a shape already",
      ])
  }

  @Test(
    "Geometries that are none are refused at their place",
    arguments: [
      ("null", "the feature has no geometry"),
      ("{\"type\": \"Point\", \"coordinates\": [1, 2]}", "the geometry is a Point"),
      ("{\"type\": \"Polygon\"}", "the geometry has no \"coordinates\""),
      ("{\"type\": \"Polygon\", \"coordinates\": []}", "this is empty; expected a list of rings"),
      ("{\"type\": \"Polygon\", \"coordinates\": [[1, 2]]}", "expected a position such as"),
      (polygon("[[1, 1], [2, 1], [2, 2], [1, 2]]"), "the ring is not closed"),
      (polygon("[[1, 1], [2, 1], [1, 1]]"), "the ring is not closed"),
      (polygon("[[1, 1], [2, 2], [3, 3], [1, 1]]"), "the ring has no area"),
      (polygon("[[1, 1], [2, \"1\"], [3, 3], [1, 1]]"), "this is a list; expected a position"),
      (polygon(square(500_000, 2_400_000)), "does not lie on the Earth"),
      (polygon(square(105.4, 22.3), "[[1, 1], [2, 91], [3, 3], [1, 1]]"), "[2.0, 91.0] does not"),
    ])
  func geometries(geometry: String, message: String) throws {
    let wrong = Self.feature("\"id\": \"na-hang\"", geometry)
    let complaints = try complaints([Self.hamYen, wrong, Self.yenSon])
    #expect(complaints.count == 1)
    let complaint = try #require(complaints.first)
    #expect(complaint.hasPrefix("s.geojson:3:") && complaint.contains(message), "\(complaint)")
  }

  @Test("A shape that does not hold its district is worth a look")
  func centre() throws {
    let swapped = Self.feature("\"id\": \"na-hang\"", Self.polygon(Self.square(22.35, 75)))
    let complaints = try complaints([swapped, Self.hamYen, Self.yenSon])
    #expect(
      complaints == [
        "s.geojson:2:1 warning: 'na-hang' lies at [105.4, 22.35] in the district table, beyond its "
          + "shape"
      ])
  }
}
