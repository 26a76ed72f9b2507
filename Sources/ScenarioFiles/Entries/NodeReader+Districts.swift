// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension NodeReader {
  /// The positions of the districts that an entry names: all, or those of a list.
  mutating func districts(_ node: SourceNode?, among names: DistrictNames) -> [Int] {
    let all = Array(0..<names.positions.count)
    guard let node else { return all }
    let isKnown = { (text: String) in names.positions[text] != nil }
    return list(node, "district", of: "ids", isKnown: isKnown) { reader, item in
      reader.district(item, among: names)
    } ?? all
  }

  /// The layers that an entry names, in their own order: all, or those of a list.
  mutating func layers(_ node: SourceNode?) -> [Layer] {
    guard let node else { return Layer.allCases }
    let isKnown = { (text: String) in Layer(name: text) != nil }
    let named = list(node, "layer", of: "names", isKnown: isKnown) { $0.layer($1) }
    return named.map { named in Layer.allCases.filter(named.contains) } ?? Layer.allCases
  }

  /// A layer by its name.
  mutating func layer(_ node: SourceNode) -> Layer? {
    choice("layer", node, among: Layer.allCases, named: \.name)
  }

  /// The position of a district named by its id.
  mutating func district(_ node: SourceNode, among names: DistrictNames) -> Int? {
    if let id = node.text, !node.isNull {
      guard names.ids != nil else { return nil }
      if let position = names.positions[id] { return position }
    }
    unknown("district", node, among: names.ids ?? [])
    return nil
  }

  /// The values of a list in which none is named twice, or `nil` where all are meant.
  private mutating func list<Value>(
    _ node: SourceNode, _ kind: String, of items: String, isKnown: (String) -> Bool,
    read: (inout NodeReader, SourceNode) -> Value?
  ) -> [Value]? {
    if node.text == "all" { return nil }
    guard let nodes = node.items else {
      let name = node.text ?? ""
      mismatch(
        node, "'\(kind)s'", expected: "'all' or a list of \(items)",
        hint: isKnown(name) ? "write '[\(name)]'" : nil)
      return []
    }
    if nodes.isEmpty { diagnostics.error("the list of \(kind)s is empty", at: node.span) }
    var named: Set<String> = []
    return nodes.compactMap { item in
      if let name = item.text, !named.insert(name).inserted {
        diagnostics.error("the \(kind) \(quoted(name)) is named twice", at: item.span)
        return nil
      }
      return read(&self, item)
    }
  }
}
