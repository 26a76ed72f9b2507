// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles

/// A document as the text of a scenario file, with comments on what its values are.
///
/// Scalars keep their characters, so numbers read back to the same doubles.
struct DocumentText {
  /// The folders that names in the document are relative to, and are to be relative to.
  let from: String
  let to: String

  func text(_ root: SourceNode) -> String {
    var lines = ["# Saved from the Rollcast workbench; 'rollcast run' projects it."]
    for entry in root.entries ?? [] {
      let key = entry.key.text ?? ""
      switch entry.value.content {
      case .mapping(let entries) where !entries.isEmpty:
        lines.append("\(key):")
        lines += key == "parameters" ? parameters(entries) : map(entries)
      case .sequence(let items) where !items.isEmpty:
        if let comment = Self.comments[key] { lines.append(comment) }
        lines.append("\(key):")
        lines += items.map { "  - \(YAMLText.flow($0))" }
      default: lines.append("\(key): \(value(entry.value, of: key))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let comments = [
    "investments": "# amount: billion VND a year, for all named districts together",
    "anchors": "# value_added: billion VND a year at full size; ramp: years",
    "goals": "# shares are parts of 1",
  ]

  /// Paths are turned towards the new place.
  private func value(_ node: SourceNode, of key: String) -> String {
    let isPath = ["extends", "districts", "shapes", "history"].contains(key)
    guard isPath, let path = node.text, !path.hasPrefix("/") else { return YAMLText.flow(node) }
    return YAMLText.scalar(RelativePath.path(path, from: from, to: to), isQuoted: true)
  }

  private func parameters(_ entries: [SourceNode.Entry]) -> [String] {
    entries.flatMap { entry -> [String] in
      let name = entry.key.text ?? ""
      let line = "  \(YAMLText.flow(entry.key)): \(YAMLText.flow(entry.value))"
      guard let parameter = Parameter.named[name] else { return [line] }
      let unit = parameter.unit == "1" ? "" : " " + parameter.unit
      let range = "\(number(parameter.low)) to \(number(parameter.high))\(unit)"
      return ["  # \(parameter.meaning); \(range), \(parameter.mark.rawValue)", line]
    }
  }

  private func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A map of lists, such as `also`.
  private func map(_ entries: [SourceNode.Entry]) -> [String] {
    entries.flatMap { entry -> [String] in
      guard let items = entry.value.items, !items.isEmpty else {
        return ["  \(YAMLText.flow(entry.key)): \(YAMLText.flow(entry.value))"]
      }
      return ["  \(YAMLText.flow(entry.key)):"] + items.map { "    - \(YAMLText.flow($0))" }
    }
  }
}
