// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension NodeReader {
  /// Warns of a value that lies outside the documented range of a parameter.
  mutating func warn(
    of value: Double, beyondRangeOf parameter: Parameter, _ name: String, at span: SourceSpan
  ) {
    guard value < parameter.low || value > parameter.high else { return }
    let range =
      parameter.low == parameter.high
      ? "value of \(plain(parameter.low, parameter.unit))"
      : "range from \(plain(parameter.low, "1")) to \(plain(parameter.high, parameter.unit))"
    let side = value < parameter.low ? "below" : "above"
    diagnostics.warn(
      "\(name) is \(plain(value, parameter.unit)), \(side) its documented \(range)", at: span)
  }
}

extension ScenarioResolver {
  /// Takes in a file's map of parameters, key by key.
  mutating func addParameters(_ node: SourceNode) {
    guard let entries = node.entries else {
      let hint = node.isNull ? "write {} for an empty map" : nil
      return reader.mismatch(
        node, ScenarioKey.parameters.quotedName, expected: "a map of names and values", hint: hint)
    }
    for entry in entries {
      if let name = entry.key.text, let parameter = Parameter.named[name] {
        take(parameter, entry.value)
      } else {
        reportUnknown(entry)
      }
    }
  }

  /// Takes in the value of a parameter, after which no earlier one counts.
  mutating func take(_ parameter: Parameter, _ node: SourceNode) {
    let name = quoted(parameter.name)
    guard
      let value = reader.quantity(
        node, name, in: parameter.unit, atLeast: parameter.min, atMost: parameter.max)
    else { return }
    resolved.parameters[parameter.slot] = Sourced(value: value, span: node.span)
    reader.warn(of: value, beyondRangeOf: parameter, name, at: node.span)
  }

  private mutating func reportUnknown(_ entry: SourceNode.Entry) {
    guard let name = entry.key.text, entry.value.entries != nil,
      let example = Parameter.all.first(where: { $0.name.hasPrefix(name + ".") })
    else {
      return reader.unknown("parameter", entry.key, among: Parameter.all.map(\.name))
    }
    reader.diagnostics.error(
      "unknown parameter \(quoted(name))", at: entry.key.span,
      hint: "write whole names, such as '\(example.name)'")
  }

  /// Refuses weights of readiness that are all 0, which cannot be normalised.
  mutating func checkWeights() {
    let weights = ["fibre", "mobile", "cloud", "skills", "platforms"].compactMap {
      Parameter.named["readiness." + $0]
    }
    let values = weights.map { resolved.parameters[$0.slot]?.value ?? $0.central }
    guard !values.isEmpty, values.allSatisfy({ $0 == 0 }),
      let span = weights.compactMap({ resolved.parameters[$0.slot]?.span }).last
    else { return }
    reader.diagnostics.error(
      "the five weights of readiness are all 0; at least one must be above 0", at: span)
  }
}
