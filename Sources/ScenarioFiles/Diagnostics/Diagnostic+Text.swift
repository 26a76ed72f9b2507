// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostic {
  /// The diagnostic for people: where and what, the line with the place marked, and the hint.
  ///
  ///     baseline.yaml:12:3: error: unknown parameter 'skills.los'
  ///      12 |   skills.los: 0.02
  ///         |   ^~~~~~~~~~
  ///         = did you mean 'skills.loss'?
  package var text: String {
    let own = span.shown(with: "\(severity.rawValue): \(message)", hint: hint)
    return ([own] + notes.map { $0.span.shown(with: "note: \($0.message)") })
      .joined(separator: "\n")
  }
}

extension SourceSpan {
  /// A message about this place, the line with the place marked, and a hint.
  fileprivate func shown(with message: String, hint: String? = nil) -> String {
    let margin = file.kind == .file ? String(line) : ""
    let blank = String(repeating: " ", count: margin.count)
    let excerpt = Excerpt(self)
    var lines = [Excerpt.visible(place + message)]
    if !excerpt.line.isEmpty {
      lines.append(" \(margin) | \(excerpt.line)")
      lines.append(" \(blank) | \(excerpt.mark)")
    }
    if let hint { lines.append(" \(blank) = \(Excerpt.visible(hint))") }
    return lines.joined(separator: "\n")
  }

  private var place: String {
    switch file.kind {
    case .file: "\(file.name):\(line):\(column): "
    case .commandLine: "\(file.name): "
    }
  }
}

/// A line of a source as it can be shown, and the mark below it.
private struct Excerpt {
  var line: String
  var mark: String

  /// The most characters that are shown of a line.
  private static let width = 120

  init(_ span: SourceSpan) {
    let lines = span.file.lines
    let isShown =
      lines.indices.contains(span.line - 1)
      && lines[span.line - 1].utf8.count <= SourceSpan.longLine
    let characters = isShown ? Array(lines[span.line - 1]) : []
    let column = min(max(0, span.column - 1), characters.count)
    let first = column < Excerpt.width - 20 ? 0 : column - Excerpt.width / 2
    let last = min(characters.count, first + Excerpt.width)
    let lead = first > 0 ? "…" : ""
    line = lead + Excerpt.visible(characters[first..<last]) + (last < characters.count ? "…" : "")
    let before = lead + Excerpt.visible(characters[first..<column])
    let marked = Excerpt.visible(characters[column..<max(column, min(last, column + span.length))])
    mark =
      String(repeating: " ", count: Excerpt.columns(before)) + "^"
      + String(repeating: "~", count: max(0, Excerpt.columns(marked) - 1))
    if line.allSatisfy(\.isWhitespace) { line = "" }
  }

  /// The most scalars that are shown of a character, which may carry marks without end.
  private static let mostScalars = 16

  /// Without tabs and characters that would move the cursor.
  static func visible(_ characters: some Sequence<Character>) -> String {
    String(
      characters.map { character in
        let moves = character.unicodeScalars.prefix(mostScalars).contains {
          $0.properties.generalCategory == .control || $0.properties.isBidiControl
        }
        return moves ? " " : shortened(character)
      })
  }

  private static func shortened(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.dropFirst(mostScalars).first != nil else { return character }
    return Character(String(String.UnicodeScalarView(scalars.prefix(mostScalars))))
  }

  /// The columns that a terminal needs; East Asian letters take two.
  private static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let scalar = character.unicodeScalars.first!.value
      let isWide =
        (0x1100...0x115F).contains(scalar) || (0x2E80...0xD7A3).contains(scalar)
        || (0xF900...0xFAFF).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
        || (0x1F300...0x1FAFF).contains(scalar)
      return sum + (isWide ? 2 : 1)
    }
  }
}
