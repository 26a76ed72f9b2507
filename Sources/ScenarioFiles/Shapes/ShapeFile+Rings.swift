// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ShapeFile {
  /// The outline of a feature; of several mistakes in it the first is reported.
  mutating func outline(of feature: JSONNode, _ district: District) -> Outline? {
    do throws(Mistake) {
      let outline = try areas(feature, district)
      checkCentre(of: district, outline, feature)
      return outline
    } catch {
      self.error("'\(district.id)': \(error.message)", at: error.node, hint: error.hint)
      return nil
    }
  }

  private struct Mistake: Error {
    var node: JSONNode
    var message: String
    var hint: String?
  }

  private func areas(_ feature: JSONNode, _ district: District) throws(Mistake) -> Outline {
    guard let geometry = feature["geometry"], let kind = geometry["type"]?.text else {
      throw Mistake(node: feature["geometry"] ?? feature, message: "the feature has no geometry")
    }
    guard kind == "Polygon" || kind == "MultiPolygon" else {
      throw Mistake(
        node: geometry,
        message: "the geometry is a \(kind); expected a Polygon or a MultiPolygon")
    }
    guard let coordinates = geometry["coordinates"] else {
      throw Mistake(node: geometry, message: "the geometry has no \"coordinates\"")
    }
    if kind == "Polygon" { return Outline([try area(coordinates)]) }
    var areas: [Outline.Area] = []
    for node in try items(coordinates, "a list of polygons") { areas.append(try area(node)) }
    return Outline(areas)
  }

  private func items(_ node: JSONNode, _ expected: String) throws(Mistake) -> [JSONNode] {
    guard let items = node.items, !items.isEmpty else {
      let what = node.items == nil ? node.kind : "empty"
      throw Mistake(node: node, message: "this is \(what); expected \(expected)")
    }
    return items
  }

  private func area(_ node: JSONNode) throws(Mistake) -> Outline.Area {
    var rings: [[Outline.Point]] = []
    for ring in try items(node, "a list of rings") {
      var points: [Outline.Point] = []
      for position in try items(ring, "a list of positions") { points.append(try point(position)) }
      guard points.count >= 4, points.first == points.last else {
        throw Mistake(
          node: ring, message: "the ring is not closed",
          hint: "a ring has four positions or more, and the last is the first again")
      }
      guard points.hasArea else { throw Mistake(node: ring, message: "the ring has no area") }
      rings.append(points)
    }
    return Outline.Area(rings)
  }

  private func point(_ node: JSONNode) throws(Mistake) -> Outline.Point {
    guard let items = node.items, items.count >= 2, let east = items[0].number,
      let north = items[1].number
    else {
      throw Mistake(
        node: node, message: "this is \(node.kind); expected a position such as [105.2, 21.8]")
    }
    guard -180...180 ~= east, -90...90 ~= north else {
      throw Mistake(
        node: node, message: "the position [\(east), \(north)] does not lie on the Earth",
        hint: "coordinates are degrees east and degrees north (WGS 84), in this order")
    }
    return Outline.Point(east, north)
  }

  /// A shape far from where the table has its district is likely another's, or has its coordinates
  /// the wrong way round.
  private mutating func checkCentre(
    of district: District, _ outline: Outline, _ feature: JSONNode
  ) {
    let border = outline.border
    let (east, north) = (border.map(\.longitude), border.map(\.latitude))
    let isInside =
      east.min()!...east.max()! ~= district.longitude
      && north.min()!...north.max()! ~= district.latitude
    guard !isInside else { return }
    warn(
      "'\(district.id)' lies at [\(district.longitude), \(district.latitude)] in the district "
        + "table, beyond its shape", at: feature)
  }
}

extension [Outline.Point] {
  /// Whether the ring goes around anything, by the sum of the triangles with its first point.
  fileprivate var hasArea: Bool {
    let (x, y) = (self[0].longitude, self[0].latitude)
    let doubled = zip(self, dropFirst()).reduce(0.0) { sum, side in
      sum + (side.0.longitude - x) * (side.1.latitude - y)
        - (side.1.longitude - x) * (side.0.latitude - y)
    }
    return doubled != 0
  }
}
