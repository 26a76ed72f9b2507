// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioResolver {
  /// Puts a file's own list in the place of its base's.
  mutating func replace(_ list: ScenarioList, _ node: SourceNode) {
    guard let items = reader.items(node, quoted(list.rawValue), of: list.rawValue) else { return }
    resolved.replaced[list, default: []] += resolved.lists[list] ?? []
    resolved.lists[list] = items.map(item)
  }

  /// Appends what a file adds by `also`.
  mutating func addToLists(_ node: SourceNode, of source: ScenarioSource) {
    if source.values[.extends] == nil {
      let key = source.root.entries?.first { $0.key.text == ScenarioKey.also.rawValue }?.key
      reader.diagnostics.error(
        "'also' adds to the lists of a base, but the file has no 'extends'",
        at: key?.span ?? node.span, hint: "write the lists at the top of the file")
    }
    let known = ScenarioList.allCases.map(\.rawValue)
    guard let fields = reader.fields(node, "'also'", known: known) else { return }
    for list in ScenarioList.allCases {
      guard let node = fields[list.rawValue],
        let items = reader.items(node, quoted(list.rawValue), of: list.rawValue)
      else { continue }
      resolved.lists[list, default: []] += items.map(item)
    }
  }

  private func item(_ node: SourceNode) -> ResolvedItem {
    ResolvedItem(
      node: node, start: resolved.numbers[.start]?.value, end: resolved.numbers[.end]?.value)
  }

  /// Gives the entries of files without a calendar the first one that a later file has.
  mutating func completeCalendars() {
    let (start, end) = (resolved.numbers[.start]?.value, resolved.numbers[.end]?.value)
    for list in ScenarioList.allCases {
      for index in (resolved.lists[list] ?? []).indices {
        resolved.lists[list]![index].complete(start, end)
      }
      for index in (resolved.replaced[list] ?? []).indices {
        resolved.replaced[list]![index].complete(start, end)
      }
    }
  }
}

extension ResolvedItem {
  fileprivate mutating func complete(_ start: Int?, _ end: Int?) {
    self.start = self.start ?? start
    self.end = self.end ?? end
  }
}
