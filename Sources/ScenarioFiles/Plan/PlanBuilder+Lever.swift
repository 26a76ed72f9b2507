// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanBuilder {
  /// Reads a question with one lever.
  mutating func leverQuestion(_ node: SourceNode) -> LeverQuestion? {
    refuse(PlanKey.allCases.filter { !$0.goesWithLever }) {
      "\($0) has no meaning beside 'lever'"
    }
    let target = leverTarget(node)
    let low = leverBound(.low, target)
    let high = leverBound(.high, target)
    if let low, let high, low >= high {
      reader.diagnostics.error(
        "'high' must be above 'low'", at: fields[.high]!.span,
        notes: [.init(span: fields[.low]!.span, message: "'low' is here")])
    }
    let reach = demands()
    reader.diagnostics.append(
      PlanConflicts(scope: scope, limits: [], demands: reach).found)
    if fields[.reach]?.items?.isEmpty ?? true {
      reader.diagnostics.error(
        "the file has no 'reach', which 'lever' is to bring about", at: node.span)
    }
    guard let scenario, let target, let low, let high, !reach.isEmpty else { return nil }
    let lever = Lever(name: node.text ?? "", target: target, low: low, high: high)
    return LeverQuestion(scenario: scenario, lever: lever, reach: reach.map(\.value))
  }

  /// What the lever moves: a parameter, or the planned spending of a layer.
  private mutating func leverTarget(_ node: SourceNode) -> Lever.Target? {
    if let text = node.text {
      if let parameter = Parameter.named[text] { return .parameter(parameter.slot) }
      let layer = Layer.allCases.first { text == "investments." + $0.name }
      if let layer {
        warnWithoutSpending(layer, node)
        return .spending(layer)
      }
    }
    let layers = Layer.allCases.map { "investments." + $0.name }
    reader.unknown("lever", node, among: Parameter.all.map(\.name) + layers)
    return nil
  }

  private mutating func warnWithoutSpending(_ layer: Layer, _ node: SourceNode) {
    guard let scenario else { return }
    let spends = scenario.investments.contains { $0.layer == layer && $0.amount > 0 }
    guard !spends else { return }
    reader.diagnostics.warn(
      "the scenario spends nothing on \(layer.name), so that the lever changes nothing",
      at: node.span)
  }

  private mutating func leverBound(_ key: PlanKey, _ target: Lever.Target?) -> Double? {
    guard let node = fields[key] else {
      reader.diagnostics.error("'lever' needs \(key.quotedName)", at: fields[.lever]!.span)
      return nil
    }
    switch target {
    case .parameter(let slot):
      let parameter = Parameter.all.first { $0.slot == slot }!
      return reader.quantity(
        node, key.quotedName, in: parameter.unit, atLeast: parameter.min, atMost: parameter.max)
    case .spending: return reader.quantity(node, key.quotedName, in: "1", atLeast: 0)
    case nil: return nil
    }
  }
}
