// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// What a lever moves; what is none is reported.
  mutating func leverTarget(_ node: SourceNode) -> Lever.Target? {
    if let target = node.text.flatMap(leverTarget(named:)) {
      check(target, node)
      return target
    }
    // An anchor cannot be looked up where the scenario has errors.
    if scenario == nil, node.text?.hasPrefix("anchors.") == true { return nil }
    reader.unknown("lever", node, among: leverNames)
    return nil
  }

  /// Whether a name is that of a lever.
  func isLever(_ name: String) -> Bool { leverTarget(named: name) != nil }

  private func leverTarget(named text: String) -> Lever.Target? {
    if let parameter = Parameter.named[text] { return .parameter(parameter.slot) }
    for layer in Layer.allCases {
      if text == "investments." + layer.name { return .spending(layer) }
      if text == "investments.\(layer.name).start" { return .spendingStart(layer) }
    }
    let anchors = scenario?.anchors ?? []
    for (position, anchor) in anchors.enumerated() {
      if text == "anchors.\(anchor.name).value_added" { return .anchorValueAdded(position) }
      if text == "anchors.\(anchor.name).year" { return .anchorYear(position) }
    }
    return nil
  }

  /// Every lever of the scenario.
  private var leverNames: [String] {
    let layers = Layer.allCases.flatMap { layer in
      ["investments.\(layer.name)", "investments.\(layer.name).start"]
    }
    let anchors = (scenario?.anchors ?? []).flatMap { anchor in
      ["anchors.\(anchor.name).value_added", "anchors.\(anchor.name).year"]
    }
    return ["budget"] + Parameter.all.map(\.name) + layers + anchors
  }

  private mutating func check(_ target: Lever.Target, _ node: SourceNode) {
    switch target {
    case .spending(let layer), .spendingStart(let layer):
      guard let scenario, scenario.firstYear(of: layer) == nil else { return }
      reader.diagnostics.warn(
        "the scenario spends nothing on \(layer.name), so that the lever changes nothing",
        at: node.span)
    case .anchorValueAdded(let position), .anchorYear(let position):
      let name = scenario!.anchors[position].name
      guard scenario!.anchors.count(where: { $0.name == name }) > 1 else { return }
      reader.diagnostics.error(
        "several anchors are called \(quoted(name))", at: node.span,
        hint: "give each its own name")
    case .parameter: return
    }
  }

  /// A bound of a lever's range, in the lever's unit.
  mutating func leverBound(
    _ node: SourceNode, _ name: String, _ target: Lever.Target?
  ) -> Double? {
    switch target {
    case .parameter(let slot):
      let parameter = Parameter.all.first { $0.slot == slot }!
      return reader.quantity(
        node, name, in: parameter.unit, atLeast: parameter.min, atMost: parameter.max)
    case .spending: return reader.quantity(node, name, in: "1", atLeast: 0)
    case .anchorValueAdded: return money(node, name)
    case .spendingStart: return reader.year(node, calendar).map(Double.init)
    case .anchorYear: return anchorYear(node, name)
    case nil: return nil
    }
  }

  private mutating func anchorYear(_ node: SourceNode, _ name: String) -> Double? {
    guard let text = node.text, case .success(let year) = Number.read(text[...]),
      (0..<10_000).contains(year)
    else {
      reader.mismatch(node, name, expected: "a year such as 2027 or 2026.5")
      return nil
    }
    guard reader.checkYear(year, lastYear: Int(year), node, calendar) else { return nil }
    return year
  }
}
