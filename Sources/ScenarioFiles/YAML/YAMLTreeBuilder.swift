// SPDX-License-Identifier: GPL-3.0-or-later

/// Builds the tree of a text from its events.
struct YAMLTreeBuilder {
  var diagnostics: Diagnostics
  var root: SourceNode?
  var isFinished = false
  var open: [Collection] = []
  var cursor: SourceCursor
  let listKeys: Bool

  /// A list or a map whose end has not been read yet.
  struct Collection {
    var isMapping: Bool
    var isFlow: Bool
    var start: YAMLMark
    var span: SourceSpan
    var items: [SourceNode] = []
    var entries: [SourceNode.Entry] = []
    /// The key whose value comes next.
    var key: SourceNode?
    /// The lines of the keys read so far.
    var lines: [String: Int] = [:]
  }

  init(file: SourceFile, listKeys: Bool, diagnostics: Diagnostics) {
    cursor = SourceCursor(file)
    self.listKeys = listKeys
    self.diagnostics = diagnostics
  }

  mutating func take(_ event: YAMLEvent) {
    refuseDecoration(event)
    switch event.kind {
    case .documentStart: startDocument(event)
    case .streamEnd: finish(event)
    case .scalar(let text, let isQuoted): add(scalar(text, isQuoted, event))
    case .alias: add(alias(event))
    case .sequenceStart(let isFlow): push(event, isMapping: false, isFlow: isFlow)
    case .mappingStart(let isFlow): push(event, isMapping: true, isFlow: isFlow)
    case .collectionEnd: pop(event)
    case .other: break
    }
  }

  /// Writes down why the text is not YAML.
  mutating func report(_ problem: YAMLProblem) {
    let (message, hint, mark) = problem.explained(in: cursor.file)
    diagnostics.error(message, at: cursor.span(at: mark), hint: hint)
  }
}

// MARK: - Documents

extension YAMLTreeBuilder {
  private mutating func startDocument(_ event: YAMLEvent) {
    guard root != nil else { return }
    diagnostics.error(
      "a second document starts here; a file holds one", at: cursor.span(at: event.start),
      hint: "remove the line '---' or make two files")
    isFinished = true
  }

  private mutating func finish(_ event: YAMLEvent) {
    isFinished = true
    if root == nil {
      diagnostics.error("the file is empty", at: SourceSpan(file: cursor.file, line: 1, column: 1))
    }
  }
}

// MARK: - Values

extension YAMLTreeBuilder {
  private mutating func scalar(
    _ text: String, _ isQuoted: Bool, _ event: YAMLEvent
  ) -> SourceNode {
    let isMissing = event.start == event.end && !isQuoted
    if isMissing, let key = open.last?.key {
      return SourceNode(.scalar(text, isQuoted: false), at: key.span)
    }
    return SourceNode(
      .scalar(text, isQuoted: isQuoted), at: cursor.span(from: event.start, to: event.end))
  }

  private mutating func alias(_ event: YAMLEvent) -> SourceNode {
    let span = cursor.span(from: event.start, to: event.end)
    diagnostics.error(
      "aliases such as '*a' are not supported", at: span, hint: "write the value out or use extends"
    )
    return SourceNode(.refused, at: span)
  }

  private mutating func refuseDecoration(_ event: YAMLEvent) {
    if event.hasAnchor {
      diagnostics.error(
        "anchors such as '&a' are not supported", at: cursor.span(at: event.start),
        hint: "write values out or use extends")
    }
    if event.hasTag {
      diagnostics.error(
        "tags such as '!!int' are not supported", at: cursor.span(at: event.start),
        hint: "write the value without its tag")
    }
  }

  mutating func add(_ node: SourceNode) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    if !open[last].isMapping {
      open[last].items.append(node)
    } else if let key = open[last].key {
      open[last].key = nil
      if case .refused = key.content { return }
      open[last].entries.append(SourceNode.Entry(key: key, value: node))
    } else {
      open[last].key = checkedKey(node, in: last)
    }
  }
}
