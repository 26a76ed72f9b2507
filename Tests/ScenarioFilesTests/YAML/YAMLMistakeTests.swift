// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Mistakes in YAML")
struct YAMLMistakeTests {
  /// What is said about a text, as `1:3 message (hint)`.
  private func complaints(_ text: String) -> [String] {
    var diagnostics = Diagnostics()
    _ = SourceNode.read(SourceFile(name: "a", text: text), text: text, into: &diagnostics)
    return diagnostics.all.map {
      "\($0.span.line):\($0.span.column) \($0.message)" + ($0.hint.map { " (\($0))" } ?? "")
    }
  }

  @Test("Each is one diagnostic at its place", arguments: mistakes)
  func mistake(mistake: Mistake) {
    #expect(complaints(mistake.text) == mistake.complaints)
  }

  private static let mistakes =
    [
      Mistake("", "1:1 the file is empty"),
      Mistake("# nothing\n", "1:1 the file is empty"),
      Mistake(
        "a: 1\n---\nb: 2\n",
        "2:1 a second document starts here; a file holds one "
          + "(remove the line '---' or make two files)"),
      Mistake(
        "Xã: &b 1",
        "1:5 anchors such as '&a' are not supported (write values out or use extends)"),
      Mistake(
        "a: *b",
        "1:4 aliases such as '*a' are not supported (write the value out or use extends)"),
      Mistake(
        "*b : 1",
        "1:1 aliases such as '*a' are not supported (write the value out or use extends)"),
      Mistake("<<: {a: 1}", "1:1 merge keys are not supported (use extends)"),
      Mistake(
        "a: !!int 1",
        "1:4 tags such as '!!int' are not supported (write the value without its tag)"),
      Mistake("a: 1\nb: 2\na: 3", "3:1 the key 'a' is given twice; the first is on line 1"),
      Mistake("{a: {b: 1, b: 2}}", "1:12 the key 'b' is given twice; the first is on line 1"),
      Mistake("? [a, b]\n: 1", "1:3 the key is a list; expected a single word"),
      Mistake("{? : 1}", "1:4 there is no key before ':'"),
    ] + syntax

  private static let syntax = [
    Mistake(
      "a: Xã: c",
      "1:6 there is a ':' where no key can stand "
        + "(put text that holds ': ' in quotes, and write each key on its own line)"),
    Mistake("a: 1\nb: \"c\nd: 2\n", "2:4 the quoted text has no closing quote"),
    Mistake("a:\n\tb: 1", "2:1 a tab cannot indent a line (use spaces)"),
    Mistake("a: 1\nword\nb: 2\n", "2:1 there is no ':' after the key"),
    Mistake(
      "a: {b: 1\nc: [2\n",
      "2:2 expected ',' or '}' in the map in braces (check the end of the line before)"),
    Mistake("a: [1, , 2]", "1:8 there is nothing where a value is expected"),
    Mistake("a: @b", "1:4 a value cannot start with this character (put the text in quotes)"),
    Mistake(
      "a:\n  b: 1\n c: 2\n",
      "3:2 this line is not a key of the map around it "
        + "(check its indentation, and quotes and brackets above)"),
    Mistake("a: \"\\q\"", "1:5 unknown escape after '\\' in quoted text (write '\\\\')"),
    Mistake("a: Xã\u{1}", "1:6 the file holds a control character"),
  ]

  @Test("What only looks like an anchor, alias, tag or merge key is text")
  func textInQuotes() {
    #expect(complaints("a: '&a'\nb: \"*a\"\nc: |\n  &a *b\n'<<': '!!int' # &a *b !c\n").isEmpty)
  }

  @Test("An alias in a key of its own anchor does not hang")
  func recursiveKey() {
    #expect(complaints("&a {*a : *a}").count == 3)
  }

  @Test("Nesting has an end", arguments: ["[", "{a: ", "- ", "? "])
  func nesting(opening: String) {
    let found = complaints(String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("lists and maps are nested more than 20 deep"))
  }

  @Test("Twenty levels are read")
  func deepest() {
    #expect(complaints(String(repeating: "[", count: 20) + String(repeating: "]", count: 20)) == [])
    #expect(
      complaints(String(repeating: "[", count: 21) + String(repeating: "]", count: 21))
        == ["1:21 lists and maps are nested more than 20 deep"])
  }
}
