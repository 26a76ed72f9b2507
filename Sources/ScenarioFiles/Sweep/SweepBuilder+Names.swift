// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepBuilder {
  private static let investments = "investments."
  private static let anchors = "anchors."

  /// What a name under `vary` changes.
  mutating func variedName(_ node: SourceNode) -> VariedName? {
    let name = node.text ?? ""
    if let parameter = Parameter.named[name] { return VariedName(parameter, at: node.span) }
    if name == "end" { return endName(node) }
    if name.hasPrefix(Self.investments) { return spendingName(name, node) }
    if name.hasPrefix(Self.anchors) { return anchorName(name, node) }
    reader.unknown("name", node, among: knownNames)
    return nil
  }

  /// Every name that can vary in these scenarios.
  private var knownNames: [String] {
    let layers = Layer.allCases.map { Self.investments + $0.name }
    return Parameter.all.map(\.name) + layers + anchorNames + ["end", "catalogue"]
  }

  private mutating func spendingName(_ name: String, _ node: SourceNode) -> VariedName? {
    guard let layer = Layer(name: name.dropFirst(Self.investments.count)) else {
      reader.unknown("name", node, among: knownNames)
      return nil
    }
    return VariedName(
      name, .spending(layer), at: node.span, unit: "1", bounds: 0...Double.greatestFiniteMagnitude)
  }

  /// The last year of the projection: as far as each scenario can reach.
  private mutating func endName(_ node: SourceNode) -> VariedName? {
    let starts = (scenarios ?? []).map(\.start)
    let first = starts.max().map { $0 + 1 } ?? ScenarioResolver.years.lowerBound
    let last = starts.min().map { $0 + ScenarioResolver.longest } ?? Int.max
    let bounds = first...max(first, min(last, ScenarioResolver.years.upperBound))
    return VariedName(
      "end", .end, at: node.span, unit: nil,
      bounds: Double(bounds.lowerBound)...Double(bounds.upperBound))
  }
}

// MARK: - Anchors

extension SweepBuilder {
  /// What of an anchor can vary.
  private enum AnchorPart: String, CaseIterable {
    case year
    case valueAdded = "value_added"
    case ramp
  }

  private var anchorNames: [String] {
    var names: [String] = []
    for anchor in (scenarios ?? []).flatMap(\.anchors) {
      names += AnchorPart.allCases.map { "\(Self.anchors)\(anchor.name).\($0.rawValue)" }
    }
    return names
  }

  private mutating func anchorName(_ text: String, _ node: SourceNode) -> VariedName? {
    // Without the scenarios nobody knows which anchors there are.
    guard scenarios != nil else { return nil }
    guard !anchorNames.isEmpty else {
      reader.diagnostics.error(
        "\(quoted(text)): no scenario of the sweep has an anchor", at: node.span)
      return nil
    }
    let words = text.dropFirst(Self.anchors.count)
    guard anchorNames.contains(text), let dot = words.lastIndex(of: "."),
      let part = AnchorPart(rawValue: String(words[words.index(after: dot)...]))
    else {
      reader.unknown("name", node, among: anchorNames)
      return nil
    }
    return anchorName(text, part, of: String(words[..<dot]), node)
  }

  private func anchorName(
    _ text: String, _ part: AnchorPart, of name: String, _ node: SourceNode
  ) -> VariedName {
    switch part {
    case .year:
      VariedName(
        text, .anchorYear(name), at: node.span, unit: nil, bounds: anchorYears(of: name))
    case .valueAdded:
      VariedName(
        text, .anchorValueAdded(name), at: node.span, unit: ScenarioBuilder.money,
        bounds: 0...ScenarioBuilder.mostMoney)
    case .ramp:
      VariedName(
        text, .anchorRamp(name), at: node.span, unit: "yr",
        bounds: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude)
    }
  }

  /// From the start of the first projected year up to the end of the last.
  private func anchorYears(of name: String) -> ClosedRange<Double> {
    let owners = (scenarios ?? []).filter { $0.anchors.contains { $0.name == name } }
    let first = owners.map { $0.start + 1 }.max() ?? 0
    let last = ends?.max() ?? owners.map(\.end).min() ?? 0
    return Double(first)...Double(max(first, last + 1)).nextDown
  }
}
