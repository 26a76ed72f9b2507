// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts the files of a scenario together, the innermost base first and `--set` last.
struct ScenarioResolver {
  var reader: NodeReader
  var resolved = ResolvedScenario()
  /// Whether every `start` and `end` could be read.
  var isCalendarSound = true
  /// The `start` or `end` that was taken in last.
  var calendarSpan: SourceSpan?
  /// The keys that count and have a value, be it a bad one.
  var given: Set<ScenarioKey> = []

  static let years = 1900...2200

  init(reader: NodeReader) { self.reader = reader }

  /// Takes in a file; the bases that it extends have been taken in before.
  mutating func add(_ source: ScenarioSource) {
    for key in ScenarioKey.allCases {
      guard let node = source.values[key] else { continue }
      switch key {
      case .schema, .extends: break
      case .parameters: addParameters(node)
      case .investments: replace(.investments, node)
      case .anchors: replace(.anchors, node)
      case .goals: replace(.goals, node)
      case .also: addToLists(node, of: source)
      default: take(key, node, from: source.path)
      }
    }
    completeCalendars()
  }

  /// Takes in the value of a key that is neither a list nor a map.
  ///
  /// - Parameters:
  ///   - path: The file that the value stands in, or `nil` for the command line.
  mutating func take(_ key: ScenarioKey, _ node: SourceNode, from path: NamedPath?) {
    given.insert(key)
    switch key {
    case .start, .end: takeYear(key, node)
    case .stepsPerYear: takeSteps(node)
    case .districts, .shapes, .history:
      guard let name = reader.line(node, key.quotedName) else { return }
      resolved.tables[key] = Sourced(value: path?.naming(name) ?? NamedPath(name), span: node.span)
    case .description:
      guard let text = reader.text(node, key.quotedName) else { return }
      resolved.texts[key] = Sourced(value: text, span: node.span)
    default:
      guard let text = reader.line(node, key.quotedName) else { return }
      resolved.texts[key] = Sourced(value: text, span: node.span)
    }
  }

  private mutating func takeYear(_ key: ScenarioKey, _ node: SourceNode) {
    guard let year = reader.wholeNumber(node, key.quotedName, in: Self.years) else {
      isCalendarSound = false
      return
    }
    resolved.numbers[key] = Sourced(value: year, span: node.span)
    calendarSpan = node.span
  }

  private mutating func takeSteps(_ node: SourceNode) {
    guard let steps = node.text.flatMap(NodeReader.wholeNumber), [1, 2, 4, 12].contains(steps)
    else {
      return reader.mismatch(
        node, ScenarioKey.stepsPerYear.quotedName, expected: "1, 2, 4 or 12")
    }
    resolved.numbers[.stepsPerYear] = Sourced(value: steps, span: node.span)
  }
}
