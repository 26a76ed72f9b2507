// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns the parser's marks, in Unicode scalars, into places as people count them.
///
/// Marks mostly come in the order of the text, so the last place is kept: a long line is walked
/// once and not once for each value in it.
struct SourceCursor {
  let file: SourceFile
  private var line = -1
  private var index: Substring.Index?
  private var scalars = 0
  private var characters = 0

  init(_ file: SourceFile) { self.file = file }

  /// The stretch from `start` up to `end`, or to the end of the line where that comes first.
  mutating func span(from start: YAMLMark, to end: YAMLMark) -> SourceSpan {
    var span = span(at: start)
    if end.line == start.line {
      span.length = max(1, column(of: end) - span.column + 1)
    } else if file.lines.indices.contains(start.line) {
      span.length = max(1, file.lines[start.line].count - span.column + 1)
    }
    return span
  }

  /// One character at `mark`.
  mutating func span(at mark: YAMLMark) -> SourceSpan {
    SourceSpan(file: file, line: mark.line + 1, column: column(of: mark) + 1)
  }

  /// The characters of the line before `mark`.
  private mutating func column(of mark: YAMLMark) -> Int {
    guard file.lines.indices.contains(mark.line) else { return 0 }
    let text = file.lines[mark.line]
    if mark.line != line || mark.column < scalars {
      (line, index, scalars, characters) = (mark.line, text.startIndex, 0, 0)
    }
    while let here = index, here < text.endIndex, scalars < mark.column {
      let width = text[here].unicodeScalars.count
      if scalars + width > mark.column { break }
      scalars += width
      characters += 1
      index = text.index(after: here)
    }
    return characters
  }
}
