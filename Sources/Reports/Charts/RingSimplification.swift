// SPDX-License-Identifier: GPL-3.0-or-later

/// Leaves out the corners of a ring that nobody would see (Douglas and Peucker 1973).
enum RingSimplification {
  typealias Point = (x: Double, y: Double)

  /// The corners of a closed ring that lie farther than `tolerance` from the line between those
  /// kept; the first is not repeated at the end. Fewer than three where nothing is left of it.
  static func corners(_ ring: [Point], tolerance: Double) -> [Point] {
    guard ring.count > 3 else { return [] }
    // The ring as two lines: from its first point to the farthest one, and back.
    let last = ring.count - 1
    let far = (1..<last).max { distance(ring[0], ring[$0]) < distance(ring[0], ring[$1]) }!
    guard distance(ring[0], ring[far]) > tolerance else { return [] }
    var isKept = Array(repeating: false, count: ring.count)
    isKept[0] = true
    isKept[far] = true
    var open = [(0, far), (far, last)]
    while let (start, end) = open.popLast() {
      guard end > start + 1 else { continue }
      let middle = (start + 1..<end).max {
        offset(ring[$0], ring[start], ring[end]) < offset(ring[$1], ring[start], ring[end])
      }!
      guard offset(ring[middle], ring[start], ring[end]) > tolerance else { continue }
      isKept[middle] = true
      open += [(start, middle), (middle, end)]
    }
    return (0..<last).filter { isKept[$0] }.map { ring[$0] }
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// How far a point lies from the line between two others.
  private static func offset(_ point: Point, _ a: Point, _ b: Point) -> Double {
    let length = distance(a, b)
    guard length > 0 else { return distance(point, a) }
    let along =
      ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length)
    let t = min(1, max(0, along))
    return distance(point, (a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)))
  }
}
