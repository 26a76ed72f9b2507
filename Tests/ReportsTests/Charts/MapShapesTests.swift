// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import Testing

@testable import Reports

/// Districts drawn by their borders.
@Suite struct MapShapesTests {
  /// A ring of `count` corners around a place, rough by a seeded wave.
  private func ring(_ east: Double, _ north: Double, radius: Double, count: Int) -> [Outline.Point]
  {
    let points = (0..<count).map { corner -> Outline.Point in
      let angle = 2 * Double.pi * Double(corner) / Double(count)
      let rough = radius * (1 + 0.05 * sin(37 * angle) + 0.02 * cos(211 * angle))
      return Outline.Point(east + rough * cos(angle), north + rough * sin(angle))
    }
    return points + [points[0]]
  }

  private func scenario(corners: Int, hole: Bool = false) throws -> Scenario {
    var scenario = try Sample.scenario()
    scenario.outlines = scenario.districts.map { district in
      let (east, north) = (district.longitude, district.latitude)
      let rings =
        [ring(east, north, radius: 0.2, count: corners)]
        + (hole ? [ring(east, north, radius: 0.1, count: corners)] : [])
      return Outline([Outline.Area(rings)])
    }
    return scenario
  }

  @Test func shapesHaveTheShadeAndCirclesLieOnTop() throws {
    let plain = try Sample.scenario()
    let circles = Sample.maker().map(Projection(plain)).svgFile(.english)
    #expect(!circles.contains("class=\"shape") && !circles.contains("bubble clear"))
    let svg = Sample.maker().map(Projection(try scenario(corners: 24, hole: true))).svgFile(
      .english)
    #expect(svg.count(of: "class=\"shape h") == plain.districts.count)
    // A circle for each district, and one that explains the areas.
    #expect(svg.count(of: "class=\"bubble clear\"") == plain.districts.count + 1)
    let shape = try #require(svg.firstMatch(of: #/<path class="shape[^>]* d="([^"]+)"/#)).1
    #expect(String(shape).count(of: "M") == 2 && String(shape).count(of: "Z") == 2)
  }

  @Test func aShapeLiesAroundItsCircle() throws {
    let svg = Sample.maker().map(Projection(try scenario(corners: 60))).svgFile(.english)
    let shapes = svg.matches(of: #/<path class="shape[^>]* d="M([^"]+)Z"/#).map { match in
      match.1.split(separator: "L").map { $0.split(separator: " ").map { Double($0)! } }
    }
    let circles = svg.matches(of: #/bubble clear" cx="([0-9.]+)" cy="([0-9.]+)"/#).map {
      (Double($0.1)!, Double($0.2)!)
    }
    for shape in shapes {
      let (x, y) = (shape.map { $0[0] }, shape.map { $0[1] })
      let (middleX, middleY) = ((x.min()! + x.max()!) / 2, (y.min()! + y.max()!) / 2)
      // The wave moves the middle of the box by less than a tenth of its size.
      #expect(
        circles.contains {
          abs($0.0 - middleX) < (x.max()! - x.min()!) / 10
            && abs($0.1 - middleY) < (y.max()! - y.min()!) / 10
        })
    }
  }

  @Test func thePageStaysSmall() throws {
    let scenario = try scenario(corners: 30_000)
    let html = Sample.report([scenario]).html
    // What was asked for: 1.5 MB.
    #expect(html.utf8.count < 1_500_000)
    let chart = try #require(Sample.maker().map(Projection(scenario)).chart as? BubbleMap)
    let ground = MapProjection(chart.places, width: 700, tallest: 480)
    let rings = MapShapes(chart.places, ground).rings
    #expect(rings.joined().reduce(0) { $0 + $1.count } <= MapShapes.mostCorners)
    #expect(rings.allSatisfy { !$0.isEmpty && $0[0].count > 20 })
  }

  @Test func simplificationStaysWithinItsTolerance() {
    let ring = (0...400).map { step -> RingSimplification.Point in
      let angle = 2 * Double.pi * Double(step % 400) / 400
      return (x: 100 * cos(angle) + 3 * sin(50 * angle), y: 80 * sin(angle))
    }
    for tolerance in [0.1, 1, 5] {
      let corners = RingSimplification.corners(ring, tolerance: tolerance)
      #expect(corners.count > 2 && corners.count < ring.count)
      let closed = corners + [corners[0]]
      for point in ring {
        let nearest = zip(closed, closed.dropFirst()).map { distance(point, $0, $1) }.min()!
        // Rounding of the distance itself.
        #expect(nearest <= tolerance + 1e-9)
      }
    }
    #expect(RingSimplification.corners([(0, 0), (0.1, 0), (0, 0.1), (0, 0)], tolerance: 1).isEmpty)
  }

  /// The distance of a point from a stretch of a line, by its closest point out of many.
  private func distance(
    _ p: RingSimplification.Point, _ a: RingSimplification.Point, _ b: RingSimplification.Point
  ) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let t = length > 0 ? max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0
    return
      ((a.x + t * dx - p.x) * (a.x + t * dx - p.x) + (a.y + t * dy - p.y) * (a.y + t * dy - p.y))
      .squareRoot()
  }

  @Test func aWrittenFileHasEveryDigit() throws {
    let scenario = try scenario(corners: 5, hole: true)
    let first = scenario.outlines[0].border[1]
    #expect(scenario.shapeFile.contains("[\(first.longitude), \(first.latitude)]"))
    #expect(scenario.shapeFile.contains("\"id\": \"\(scenario.districts[6].id)\""))
  }
}
