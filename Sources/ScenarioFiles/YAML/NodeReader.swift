// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads values from the nodes of a file, and writes down what is wrong with them.
///
/// Every method returns `nil` where there is no usable value; what is wrong has been reported then.
struct NodeReader {
  var diagnostics = Diagnostics()

  /// Reports that `node`, the value called `name`, is not what was expected.
  mutating func mismatch(
    _ node: SourceNode, _ name: String, expected: String, hint: String? = nil
  ) {
    if let found = node.found {
      diagnostics.error("\(name) is \(found); expected \(expected)", at: node.span, hint: hint)
    }
  }

  /// Reports that `node` is none of `known`.
  mutating func unknown(_ kind: String, _ node: SourceNode, among known: [String]) {
    guard let text = node.text, !node.isNull else {
      return mismatch(node, "the \(kind)", expected: "the name of one")
    }
    // Looking for what was meant takes time that nobody needs for what is not shown.
    guard diagnostics.all.count < Diagnostics.mostKept else {
      return diagnostics.error("unknown \(kind) \(quoted(text))", at: node.span)
    }
    let all = known.count <= 12 ? "known are " + known.joined(separator: ", ") : nil
    diagnostics.error(
      "unknown \(kind) \(quoted(text))", at: node.span,
      hint: Spelling.hint(for: text, among: known) ?? all)
  }

  /// One of a few words, each with its meaning.
  mutating func choice<Value>(
    _ kind: String, _ node: SourceNode, among values: [Value], named name: (Value) -> String
  ) -> Value? {
    if let text = node.text, let value = values.first(where: { name($0) == text }) { return value }
    unknown(kind, node, among: values.map(name))
    return nil
  }
}

extension SourceNode {
  /// What a message says that was found, or `nil` where that has been reported.
  var found: String? {
    switch content {
    case .scalar(let text, _): isNull || text.isEmpty ? "empty" : quoted(text)
    case .sequence: "a list"
    case .mapping: "a map"
    case .refused: nil
    }
  }
}
