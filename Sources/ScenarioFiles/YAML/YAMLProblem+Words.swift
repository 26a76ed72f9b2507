// SPDX-License-Identifier: GPL-3.0-or-later

extension YAMLProblem {
  /// The problem in plain words, how to mend it where that can be guessed, and where it is.
  func explained(in file: SourceFile) -> (message: String, hint: String?, mark: YAMLMark) {
    if context.contains("quoted scalar"), problem.contains("unexpected") {
      return ("the quoted text has no closing quote", nil, contextMark)
    }
    if problem.contains("could not find expected ':'") {
      return ("there is no ':' after the key", nil, contextMark)
    }
    if startsWithTab(in: file) {
      return ("a tab cannot indent a line", "use spaces", YAMLMark(line: mark.line, column: 0))
    }
    if let known = Self.words.first(where: { problem.contains($0.parser) }) {
      return (known.message, known.hint, mark)
    }
    let place = context.isEmpty ? "" : ", \(context) that starts on line \(contextMark.line + 1)"
    return ("this is not valid YAML: \(problem)\(place)", nil, mark)
  }

  private func startsWithTab(in file: SourceFile) -> Bool {
    guard file.lines.indices.contains(mark.line) else { return false }
    return file.lines[mark.line].prefix { $0 == " " || $0 == "\t" }.contains("\t")
      && (problem.contains("cannot start any token") || problem.contains("tab character"))
  }

  private static let words: [(parser: String, message: String, hint: String?)] = [
    (
      "mapping values are not allowed", "there is a ':' where no key can stand",
      "put text that holds ': ' in quotes, and write each key on its own line"
    ),
    (
      "block sequence entries are not allowed", "there is a '-' where no list can start",
      "write each item on its own line"
    ),
    (
      "did not find expected key", "this line is not a key of the map around it",
      "check its indentation, and quotes and brackets above"
    ),
    (
      "did not find expected '-'", "this line is not an item of the list around it",
      "check its indentation"
    ),
    (
      "did not find expected ',' or '}'", "expected ',' or '}' in the map in braces",
      "check the end of the line before"
    ),
    (
      "did not find expected ',' or ']'", "expected ',' or ']' in the list in brackets",
      "check the end of the line before"
    ),
    (
      "cannot start any token", "a value cannot start with this character",
      "put the text in quotes"
    ),
    ("unknown escape character", "unknown escape after '\\' in quoted text", "write '\\\\'"),
    (
      "Maximum nesting level",
      "lists and maps are nested more than \(SourceNode.deepestNesting) deep", nil
    ),
    ("did not find expected node content", "there is nothing where a value is expected", nil),
    ("control characters are not allowed", "the file holds a control character", nil),
  ]
}
