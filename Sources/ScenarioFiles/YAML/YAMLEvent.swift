// SPDX-License-Identifier: GPL-3.0-or-later

/// A step in the reading of a YAML text.
struct YAMLEvent {
  var kind: Kind
  var start: YAMLMark
  /// Just after the event's text.
  var end: YAMLMark
  /// Whether a name for later reference, `&a`, stands before the value.
  var hasAnchor = false
  /// Whether a type, `!!int`, stands before the value.
  var hasTag = false

  enum Kind {
    case documentStart
    case streamEnd
    case scalar(String, isQuoted: Bool)
    case alias
    /// The start of a list; in flow style it is written `[a, b]`.
    case sequenceStart(isFlow: Bool)
    /// The start of a map; in flow style it is written `{a: b}`.
    case mappingStart(isFlow: Bool)
    /// The end of the innermost list or map.
    case collectionEnd
    /// Of no interest.
    case other
  }
}

/// A place in a YAML text, in lines and Unicode scalars from 0.
struct YAMLMark: Equatable {
  var line: Int
  var column: Int
}

/// Why a text is not YAML.
struct YAMLProblem: Error {
  /// The parser's own words.
  var problem: String
  /// What the parser was reading, in its own words.
  var context: String
  var mark: YAMLMark
  /// Where it began to read `context`.
  var contextMark: YAMLMark
}
