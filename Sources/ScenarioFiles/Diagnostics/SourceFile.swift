// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that values are read from: a file, or the words given on the command line.
package final class SourceFile: Sendable {
  /// The path as diagnostics show it, or `--set` for the command line.
  package let name: String
  package let kind: Kind
  package let text: String
  /// The lines without their ends.
  package let lines: [Substring]

  package enum Kind: Sendable {
    /// Mistakes in it are bad input data.
    case file
    /// Mistakes in it are wrong usage.
    case commandLine
  }

  /// A source of `text`; a byte order mark at its start is left out.
  package init(name: String, text: String, kind: Kind = .file) {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(text.unicodeScalars.dropFirst()) : text
    self.name = name
    self.kind = kind
    self.text = text
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}

/// A stretch of one line of a source, counted from 1 in characters as people see them.
package struct SourceSpan: Sendable {
  package var file: SourceFile
  package var line: Int
  package var column: Int
  /// The number of characters to underline, at least 1.
  package var length: Int

  package init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = Swift.max(1, length)
  }
}
