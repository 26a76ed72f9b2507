// SPDX-License-Identifier: GPL-3.0-or-later

extension NodeReader {
  /// The items of a list.
  mutating func items(_ node: SourceNode, _ name: String, of items: String) -> [SourceNode]? {
    if let items = node.items { return items }
    let hint = node.isNull ? "write [] for an empty list" : nil
    mismatch(node, name, expected: "a list of \(items)", hint: hint)
    return nil
  }

  /// The values of a map with the keys `known`, of which it has `required`.
  mutating func fields(
    _ node: SourceNode, _ name: String, known: [String], required: [String] = []
  ) -> Fields? {
    guard let entries = node.entries else {
      let keys = known.joined(separator: ", ")
      mismatch(node, name, expected: "a map with the keys \(keys)")
      return nil
    }
    var fields = Fields()
    for entry in entries {
      if let key = entry.key.text, known.contains(key) {
        fields[key] = entry.value
      } else {
        unknown("key", entry.key, among: known)
      }
    }
    for key in required where fields[key] == nil {
      diagnostics.error("\(name) has no \(quoted(key))", at: node.span)
    }
    return fields
  }

  /// The values of a map by key.
  typealias Fields = [String: SourceNode]
}
