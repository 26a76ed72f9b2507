// SPDX-License-Identifier: GPL-3.0-or-later

/// The places that labels of a chart have taken, so that the next finds a free one.
struct LabelBoxes: Sendable {
  private var taken: [Box] = []
  private let bounds: PlotArea

  struct Box: Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Where a label goes: its base line, and which end of it lies there.
  struct Place: Sendable {
    var x: Double
    var y: Double
    var anchor: Drawing.Anchor
  }

  init(bounds: PlotArea) { self.bounds = bounds }

  /// Keeps labels away from a mark.
  mutating func block(x: Double, y: Double, radius: Double) {
    taken.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// The first free place for a text beside a mark: right, left, above, below; `nil` where none is.
  mutating func place(
    _ text: String, besideX x: Double, y: Double, gap: Double, size: Double
  ) -> Place? {
    let candidates = [
      Place(x: x + gap, y: y + size * 0.35, anchor: .start),
      Place(x: x - gap, y: y + size * 0.35, anchor: .end),
      Place(x: x, y: y - gap - 1, anchor: .middle),
      Place(x: x, y: y + gap + size * 0.9, anchor: .middle),
    ]
    let width = TextWidth.width(text, size: size)
    for candidate in candidates {
      let box = Self.box(candidate, width: width, size: size)
      guard box.left >= bounds.left, box.right <= bounds.right, box.top >= bounds.top,
        box.bottom <= bounds.bottom, !taken.contains(where: box.meets)
      else { continue }
      taken.append(box)
      return candidate
    }
    return nil
  }

  private static func box(_ place: Place, width: Double, size: Double) -> Box {
    let left =
      switch place.anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(
      left: left - 1, top: place.y - size * 0.95, right: left + width + 1,
      bottom: place.y + size * 0.3)
  }
}
