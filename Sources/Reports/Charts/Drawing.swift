// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart in the making: a list of shapes in CSS pixels, the first at the back.
package struct Drawing: Sendable {
  let width: Double
  let height: Double
  private var shapes: [Markup] = []

  enum Anchor: String {
    case start, middle, end
  }

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func add(_ shape: Markup) { shapes.append(shape) }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String
  ) {
    add(
      .tag(
        "line",
        [
          "class": name, "x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2),
          "y2": Self.number(y2),
        ]))
  }

  /// Connected lines through points.
  mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, class name: String) {
    let steps = points.map { "\(Self.number($0.x)) \(Self.number($0.y))" }
    let text = "M" + steps.joined(separator: "L") + (closed ? "Z" : "")
    add(.tag("path", ["class": name, "d": text]))
  }

  /// A rectangle with a text for the pointer.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, class name: String, tip: String? = nil
  ) {
    add(
      .tag(
        "rect",
        [
          "class": name, "x": Self.number(x), "y": Self.number(y),
          "width": Self.number(max(0, width)), "height": Self.number(max(0, height)),
        ], tip.map { [.tag("title", $0)] } ?? []))
  }

  mutating func circle(
    _ x: Double, _ y: Double, radius: Double, class name: String, tip: String? = nil
  ) {
    add(
      .tag(
        "circle",
        [
          "class": name, "cx": Self.number(x), "cy": Self.number(y),
          "r": Self.number(radius),
        ], tip.map { [.tag("title", $0)] } ?? []))
  }

  /// A text whose base line lies at `y`.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, class name: String = ""
  ) {
    guard !text.isEmpty else { return }
    add(
      .tag(
        "text",
        [
          "class": name, "x": Self.number(x), "y": Self.number(y), "text-anchor": anchor.rawValue,
        ], text))
  }

  /// Everything that is drawn, moved to another place, as a part of a larger drawing.
  func moved(x: Double, y: Double) -> Markup {
    .tag("g", ["transform": "translate(\(Self.number(x)) \(Self.number(y)))"], shapes)
  }

  /// The drawing with its name and its description for those who do not see it.
  func svg(_ labels: ChartLabels, size: ChartSize, style: StaticString? = nil) -> Markup {
    let (title, description) = ("\(labels.id)-title", "\(labels.id)-desc")
    return .tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart \(size.rawValue)", "role": "img",
        "viewBox": "0 0 \(Self.number(width)) \(Self.number(height))",
        "width": Self.number(width), "height": Self.number(height),
        "data-generator": "Rollcast", "aria-labelledby": "\(title) \(description)",
      ],
      [
        .tag("title", ["id": title], labels.title),
        .tag("desc", ["id": description], labels.description),
      ] + (style.map { [.tag("style", [:], [.verbatim($0)])] } ?? []) + shapes)
  }

  /// A length with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}
