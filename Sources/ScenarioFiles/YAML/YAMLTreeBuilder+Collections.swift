// SPDX-License-Identifier: GPL-3.0-or-later

extension YAMLTreeBuilder {
  mutating func push(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) {
    let span = cursor.span(at: event.start)
    guard open.count < SourceNode.deepestNesting else {
      diagnostics.error(
        "lists and maps are nested more than \(SourceNode.deepestNesting) deep", at: span)
      (root, isFinished) = (nil, true)
      return
    }
    open.append(Collection(isMapping: isMapping, isFlow: isFlow, start: event.start, span: span))
  }

  mutating func pop(_ event: YAMLEvent) {
    var done = open.removeLast()
    if done.isFlow {
      if done.start.line == event.end.line {
        done.span.length = cursor.span(at: event.end).column - done.span.column
      }
    } else if let first = done.isMapping ? done.entries.first?.key : done.items.first {
      done.span = first.span
    }
    add(SourceNode(done.isMapping ? .mapping(done.entries) : .sequence(done.items), at: done.span))
  }
}
