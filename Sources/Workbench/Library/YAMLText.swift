// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import ScenarioFiles

/// Values as YAML on one line.
enum YAMLText {
  static func flow(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, let isQuoted):
      return node.isNull ? "null" : scalar(text, isQuoted: isQuoted)
    case .sequence(let items): return "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      let pairs = entries.map { "\(flow($0.key)): \(flow($0.value))" }
      return "{" + pairs.joined(separator: ", ") + "}"
    case .refused: return "null"
    }
  }

  /// A text that reads back as it is: plain where nothing in it has a meaning in YAML.
  static func scalar(_ text: String, isQuoted: Bool) -> String {
    isPlain(text, isQuoted: isQuoted) ? text : String(JSON.string(text).text.dropLast())
  }

  private static func isPlain(_ text: String, isQuoted: Bool) -> Bool {
    guard let first = text.first, text.last != " ", !text.contains("  ") else { return false }
    // Other readers of YAML may take these for something else.
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard !isQuoted || !words.contains(text.lowercased()) else { return false }
    let isNumber = first == "-" && text.dropFirst().first?.isNumber == true
    guard first.isLetter || first.isNumber || isNumber else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " _.-/%+".contains($0) }
  }
}
