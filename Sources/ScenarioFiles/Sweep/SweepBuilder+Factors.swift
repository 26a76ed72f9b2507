// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepBuilder {
  private static let catalogue = "catalogue"

  /// What varies, in the order of the file.
  mutating func factors(_ node: SourceNode) -> [Factor] {
    guard let entries = node.entries else {
      reader.mismatch(node, "'vary'", expected: "a map of names and how they are spread")
      return []
    }
    // A map can be empty because what it held was refused.
    if entries.isEmpty, !reader.diagnostics.hasErrors {
      reader.diagnostics.error("nothing varies", at: node.span)
    }
    var lines: [String: Int] = [:]
    var byEntry = Array(repeating: [Factor](), count: entries.count)
    // How late a run can end decides which years an anchor can have.
    let order =
      entries.indices.filter { isOfEnd(entries[$0]) }
      + entries.indices.filter { !isOfEnd(entries[$0]) }
    for index in order where entries[index].key.text != Self.catalogue {
      byEntry[index] = factor(entries[index], &lines).map { [$0] } ?? []
      noteEnds(byEntry[index])
    }
    for index in entries.indices where entries[index].key.text == Self.catalogue {
      byEntry[index] = wholeCatalogue(entries[index], without: lines)
    }
    return byEntry.flatMap { $0 }
  }

  private func isOfEnd(_ entry: SourceNode.Entry) -> Bool {
    ([entry.key] + (entry.key.items ?? [])).contains { $0.text == "end" }
  }

  private mutating func noteEnds(_ factors: [Factor]) {
    for factor in factors {
      guard let column = factor.columns.firstIndex(where: { $0.target == .end }),
        case .choices(let rows) = factor.distribution
      else { continue }
      ends = rows.map { Int($0[column]) }
    }
  }

  /// What one entry says: a name, or a list of names that move together.
  private mutating func factor(
    _ entry: SourceNode.Entry, _ lines: inout [String: Int]
  ) -> Factor? {
    let keys = entry.key.items ?? [entry.key]
    if keys.isEmpty { reader.diagnostics.error("the list of names is empty", at: entry.key.span) }
    var names: [VariedName] = []
    for key in keys {
      let name = variedName(key)
      if let text = key.text, name != nil, let line = lines.updateValue(key.span.line, forKey: text)
      {
        reader.diagnostics.error(
          "\(quoted(text)) varies already, on line \(line)", at: key.span)
      } else if let name {
        names.append(name)
      }
    }
    guard names.count == keys.count, !names.isEmpty else { return nil }
    let distribution =
      entry.key.items == nil
      ? self.distribution(names[0], entry.value) : jointChoices(names, entry.value)
    return distribution.map { Factor(columns: names.map(\.column), distribution: $0) }
  }

  /// Every parameter with a range that is not named otherwise.
  private mutating func wholeCatalogue(
    _ entry: SourceNode.Entry, without lines: [String: Int]
  ) -> [Factor] {
    guard entry.value.text == "all" else {
      reader.mismatch(entry.value, "'catalogue'", expected: "'all', for every parameter")
      return []
    }
    guard design.method != .grid else {
      reader.diagnostics.error(
        "a grid needs 'levels' or 'choices' for each name; it takes no 'catalogue: all'",
        at: entry.key.span)
      return []
    }
    let all = Parameter.all.filter { $0.low < $0.high && lines[$0.name] == nil }
    return all.map { parameter in
      Factor(
        columns: [VariedName(parameter, at: entry.key.span).column],
        distribution: .uniform(low: parameter.low, high: parameter.high))
    }
  }
}
