// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
  private func text(
    _ source: String, line: Int = 1, column: Int, length: Int = 1, message: String = "wrong",
    hint: String? = nil, kind: SourceFile.Kind = .file
  ) -> [String] {
    let file = SourceFile(name: kind == .file ? "a.yaml" : "--set", text: source, kind: kind)
    let span = SourceSpan(file: file, line: line, column: column, length: length)
    let diagnostic = Diagnostic(severity: .error, span: span, message: message, hint: hint)
    return diagnostic.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("A mistake in a file")
  func file() {
    let source = String(repeating: "\n", count: 11) + "  skills.cost_per_persn: 1.2\n"
    let lines = text(
      source, line: 12, column: 3, length: 21,
      message: "unknown parameter 'skills.cost_per_persn'",
      hint: "did you mean 'skills.cost_per_person'?")
    #expect(
      lines == [
        "a.yaml:12:3: error: unknown parameter 'skills.cost_per_persn'",
        " 12 |   skills.cost_per_persn: 1.2",
        "    |   ^~~~~~~~~~~~~~~~~~~~~",
        "    = did you mean 'skills.cost_per_person'?",
      ])
  }

  @Test("A mistake on the command line has no line and column")
  func commandLine() {
    let lines = text("end=x", column: 5, kind: .commandLine)
    #expect(lines == ["--set: error: wrong", "  | end=x", "  |     ^"])
  }

  @Test("A warning says so")
  func warning() {
    let span = SourceSpan(file: SourceFile(name: "a.yaml", text: "x"), line: 1, column: 1)
    let warning = Diagnostic(severity: .warning, span: span, message: "odd", hint: nil)
    #expect(warning.text == "a.yaml:1:1: warning: odd\n 1 | x\n   | ^")
  }

  @Test("Notes show their own lines")
  func notes() {
    let file = SourceFile(name: "a.yaml", text: "most: 1\nleast: 2")
    let diagnostic = Diagnostic(
      severity: .error, span: SourceSpan(file: file, line: 2, column: 8), message: "too much",
      hint: "less",
      notes: [.init(span: SourceSpan(file: file, line: 1, column: 7), message: "this is here")])
    #expect(
      diagnostic.text == """
        a.yaml:2:8: error: too much
         2 | least: 2
           |        ^
           = less
        a.yaml:1:7: note: this is here
         1 | most: 1
           |       ^
        """)
  }

  @Test(
    "The mark stands below the character",
    arguments: [
      ("a\tbad", 3, 3, " 1 | a bad", "   |   ^~~"),
      ("中文 bad", 4, 3, " 1 | 中文 bad", "   |      ^~~"),
      ("中文", 1, 2, " 1 | 中文", "   | ^~~~"),
      ("Tuye\u{302}n bad", 7, 3, " 1 | Tuye\u{302}n bad", "   |       ^~~"),
      ("a\u{1B}[31m", 2, 1, " 1 | a [31m", "   |  ^"),
    ])
  func mark(source: String, column: Int, length: Int, line: String, mark: String) {
    #expect(Array(text(source, column: column, length: length).dropFirst()) == [line, mark])
  }

  @Test("A column past the end is marked behind the line")
  func pastEnd() {
    #expect(
      text("ab", column: 99, length: 5) == ["a.yaml:1:99: error: wrong", " 1 | ab", "   |   ^"])
  }

  @Test("Without an excerpt where the line is blank or not there", arguments: [1, 2, 7])
  func blank(line: Int) {
    #expect(text("  \n", line: line, column: 1) == ["a.yaml:\(line):1: error: wrong"])
  }

  @Test("A long line is shown around the mark", arguments: [1, 90, 150, 250, 300])
  func long(column: Int) {
    let source = String((0..<300).map { $0 == column - 1 ? "X" : "-" })
    let lines = text(source, column: column)
    #expect(lines[1].count <= 130)
    #expect(lines[1].contains("…"))
    let mark = lines[2].firstIndex(of: "^")!
    let offset = lines[2].distance(from: lines[2].startIndex, to: mark)
    #expect(lines[1][lines[1].index(lines[1].startIndex, offsetBy: offset)] == "X")
  }

  @Test("Text from a file cannot move the cursor")
  func control() {
    #expect(
      text("", column: 1, message: "'a\u{1B}[31m\n\u{202E}b'") == ["a.yaml:1:1: error: 'a [31m  b'"]
    )
  }

  /// One letter may carry any number of marks, and a message of megabytes takes seconds to write.
  @Test("Marks without end are cut")
  func marks() {
    let letter = "a" + String(repeating: "\u{301}", count: 50_000)
    #expect(quoted("x\(letter)yz").unicodeScalars.count <= 4 * 60 + 3)
    #expect(quoted("x\(letter)yz").hasSuffix("…'"))
    #expect(quoted("a\u{301}bc", limit: .max) == "'a\u{301}bc'")
    let lines = text("x\(letter)yz", column: 1, message: "'\(letter)'")
    #expect(lines.joined().unicodeScalars.count < 200)
    #expect(Spelling.nearest(to: letter, among: ["a", "b"]) == nil)
  }
}
