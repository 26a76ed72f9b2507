// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioBuilder {
  /// The positions of the districts that an entry names: all, or those of a list.
  mutating func districts(_ node: SourceNode?) -> [Int] {
    guard let node, node.text != "all" else { return Array(0..<positions.count) }
    guard let items = node.items else {
      let isDistrict = node.text.flatMap { positions[$0] } != nil
      reader.mismatch(
        node, "'districts'", expected: "'all' or a list of ids",
        hint: isDistrict ? "write '[\(node.text ?? "")]'" : nil)
      return []
    }
    if items.isEmpty {
      reader.diagnostics.error("the list of districts is empty", at: node.span)
    }
    var named: Set<String> = []
    return items.compactMap { item in
      if let id = item.text, !named.insert(id).inserted {
        reader.diagnostics.error("the district \(quoted(id)) is named twice", at: item.span)
        return nil
      }
      return district(item)
    }
  }

  /// The position of a district named by its id.
  mutating func district(_ node: SourceNode) -> Int? {
    if let id = node.text, !node.isNull {
      guard ids != nil else { return nil }
      if let position = positions[id] { return position }
    }
    reader.unknown("district", node, among: ids ?? [])
    return nil
  }
}
