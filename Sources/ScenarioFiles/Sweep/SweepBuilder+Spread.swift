// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// The keys of a spread with their values.
typealias SpreadFields = [SpreadKey: SourceNode]

extension SweepBuilder {
  /// How the values of a name are spread.
  mutating func distribution(_ name: VariedName, _ node: SourceNode) -> Distribution? {
    if node.text == SpreadKind.catalogue.rawValue { return catalogueRange(name, [:], node) }
    guard node.entries != nil else {
      let hint = node.items.map { _ in "write '{choices: […]}'" }
      reader.mismatch(
        node, name.quotedName, expected: "'catalogue' or a map such as {low: 0, high: 1}",
        hint: hint)
      return nil
    }
    guard let fields = spreadFields(name, node) else { return nil }
    if fields[.choices] != nil || fields[.levels]?.items != nil {
      return listed(name, fields, node)
    }
    let kind = fields[.distribution].map {
      reader.choice("distribution", $0, among: SpreadKind.allCases, named: \.rawValue)
    }
    if name.column.target == .end, let kind = kind ?? .uniform, kind != .uniform {
      reader.diagnostics.error(
        "'end' is a whole year; it can only be uniform or a choice",
        at: fields[.distribution]?.span ?? node.span)
      return nil
    }
    guard let kind = kind ?? .uniform, fit(kind, fields, name, node) else { return nil }
    return kind == .catalogue
      ? catalogueRange(name, fields, node) : spread(kind, name, fields, node)
  }

  private mutating func spreadFields(_ name: VariedName, _ node: SourceNode) -> SpreadFields? {
    let known = SpreadKey.allCases.map(\.rawValue)
    guard let fields = reader.fields(node, name.quotedName, known: known) else { return nil }
    let pairs = fields.compactMap { key, node in SpreadKey(rawValue: key).map { ($0, node) } }
    return SpreadFields(uniqueKeysWithValues: pairs)
  }

  /// Whether the keys are those of the distribution.
  private mutating func fit(
    _ kind: SpreadKind, _ fields: SpreadFields, _ name: VariedName, _ node: SourceNode
  ) -> Bool {
    let needed = kind.needed(among: Set(fields.keys))
    var isGood = true
    for key in SpreadKey.allCases where key != .distribution {
      if needed.contains(key), fields[key] == nil {
        reader.diagnostics.error("\(name.quotedName) has no \(key.quotedName)", at: node.span)
        isGood = false
      } else if let found = fields[key], !(needed + kind.optional).contains(key) {
        let other = SpreadKind.allCases.first { $0.needed(among: [key]).contains(key) }
        reader.diagnostics.error(
          "\(key.quotedName) does not belong to the distribution \(quoted(kind.rawValue))",
          at: found.span, hint: other.map { "use 'distribution: \($0.rawValue)'" })
        isGood = false
      }
    }
    return isGood && fitMethod(fields, name, node)
  }

  /// Whether levels are there for a grid, and for a grid alone.
  private mutating func fitMethod(
    _ fields: SpreadFields, _ name: VariedName, _ node: SourceNode
  ) -> Bool {
    guard let method = design.method, name.column.target != .end else { return true }
    if method == .grid, fields[.levels] == nil {
      reader.diagnostics.error(
        "a grid needs 'levels' or 'choices' for \(name.quotedName)", at: node.span,
        hint: "add 'levels: 3' for three values from low to high")
      return false
    }
    if method != .grid, let levels = fields[.levels] {
      reader.diagnostics.error(
        "'levels' are for a grid, and the method is '\(method.rawValue)'", at: levels.span,
        hint: "use 'choices' for a few values")
      return false
    }
    return true
  }

  /// The documented range.
  private mutating func catalogueRange(
    _ name: VariedName, _ fields: SpreadFields, _ node: SourceNode
  ) -> Distribution? {
    guard let parameter = name.parameter else {
      reader.diagnostics.error(
        "\(name.quotedName) has no documented range", at: node.span, hint: "give 'low' and 'high'")
      return nil
    }
    guard fields[.levels] != nil || fitMethod(fields, name, node) else { return nil }
    return between(parameter.low, parameter.high, .uniform, name, fields)
  }
}
