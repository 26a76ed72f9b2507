// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a YAML text as it is written, with its place, before it has a meaning.
///
/// Texts stay texts: whether `2023` is a year or a name is for the reader of the value to say.
package struct SourceNode: Sendable {
  package var content: Content
  package var span: SourceSpan

  package enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([SourceNode])
    case mapping([Entry])
    /// Something that has been reported, and about which there is no more to say.
    case refused
  }

  /// A key of a mapping and its value.
  package struct Entry: Sendable {
    package var key: SourceNode
    package var value: SourceNode
  }

  package init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

extension SourceNode {
  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether there is no value: nothing at all, or a bare `null` or `~`.
  package var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The entries of a mapping, in the order of the text.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a sequence.
  package var items: [SourceNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The value of `key` in a mapping.
  package subscript(key: String) -> SourceNode? {
    entries?.first { $0.key.text == key }?.value
  }

  /// The place of some characters of a scalar's text, counted from 0.
  ///
  /// Where the text is not written out character by character, as with escapes or over several
  /// lines, this is the place of the whole scalar; so it is far to the right of a long line, which
  /// would have to be walked for each.
  package func span(of characters: Range<Int>) -> SourceSpan {
    guard case .scalar(let text, let isQuoted) = content,
      span.column < 10_000,
      span.file.lines.indices.contains(span.line - 1)
    else { return span }
    let first = span.column - 1 + (isQuoted ? 1 : 0)
    guard span.file.lines[span.line - 1].dropFirst(first).hasPrefix(text) else { return span }
    return SourceSpan(
      file: span.file, line: span.line, column: first + 1 + characters.lowerBound,
      length: characters.count)
  }
}
