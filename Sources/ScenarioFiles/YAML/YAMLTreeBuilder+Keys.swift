// SPDX-License-Identifier: GPL-3.0-or-later

extension YAMLTreeBuilder {
  /// `key` itself, or a refused node whose value is to be left out.
  mutating func checkedKey(_ key: SourceNode, in mapping: Int) -> SourceNode {
    let refused = SourceNode(.refused, at: key.span)
    guard let name = name(of: key) else { return refused }
    if let line = open[mapping].lines[name] {
      diagnostics.error(
        "the key \(quoted(name)) is given twice; the first is on line \(line)", at: key.span)
      return refused
    }
    open[mapping].lines[name] = key.span.line
    return key
  }

  /// What tells a key from others.
  private mutating func name(of key: SourceNode) -> String? {
    switch key.content {
    case .refused: return nil
    case .scalar("", isQuoted: false):
      diagnostics.error("there is no key before ':'", at: key.span)
    case .scalar("<<", isQuoted: false):
      diagnostics.error("merge keys are not supported", at: key.span, hint: "use extends")
    case .scalar(let text, _): return text
    case .sequence(let items) where listKeys && items.allSatisfy({ $0.text != nil }):
      return "[" + items.compactMap(\.text).joined(separator: ", ") + "]"
    case .sequence, .mapping:
      let found = key.items == nil ? "a map" : "a list"
      diagnostics.error("the key is \(found); expected a single word", at: key.span)
    }
    return nil
  }
}
