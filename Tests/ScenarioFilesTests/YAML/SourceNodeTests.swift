// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("The tree of a YAML text")
struct SourceNodeTests {
  private func tree(_ text: String, listKeys: Bool = false) throws -> SourceNode {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "a", text: text)
    let root = SourceNode.read(file, text: text, listKeys: listKeys, into: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    return try #require(root)
  }

  /// The line, column and length of a node.
  private func place(_ node: SourceNode?) -> [Int] {
    node.map { [$0.span.line, $0.span.column, $0.span.length] } ?? []
  }

  @Test("Texts stay as they are written")
  func texts() throws {
    let root = try tree("a: 010\nb: yes\nc: 'it''s'\nd: 1:30\ne: 0x1F\nf: |\n  x\n  y\n")
    #expect(root["a"]?.text == "010")
    #expect(root["b"]?.text == "yes")
    #expect(root["c"]?.text == "it's")
    #expect(root["d"]?.text == "1:30")
    #expect(root["e"]?.text == "0x1F")
    #expect(root["f"]?.text == "x\ny\n")
  }

  @Test("Only what is bare is null")
  func nulls() throws {
    let root = try tree("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n")
    #expect(root.entries?.map(\.value.isNull) == [true, true, true, false, false])
  }

  @Test("Places count characters as people see them")
  func places() throws {
    let root = try tree("Tuyên Quang: {Sơn: a\u{302}\u{301} b, x: [1, 22]}\nkey:   \"é è\"\n")
    let first = try #require(root.entries?.first)
    #expect(place(first.key) == [1, 1, 11])
    #expect(place(first.value) == [1, 14, 22])
    #expect(place(first.value.entries?[0].key) == [1, 15, 3])
    #expect(place(first.value["Sơn"]) == [1, 20, 3])
    #expect(place(first.value["x"]?.items?[1]) == [1, 32, 2])
    #expect(place(root["key"]) == [2, 8, 5])
  }

  @Test("A block is where its first key is, and nothing where its key is")
  func blocks() throws {
    let root = try tree("a:\n  - layer: x\n    y: 1\nb:\nc: \"one\n  two\"\n")
    #expect(place(root["a"]?.items?[0]) == [2, 5, 5])
    #expect(place(root["b"]) == [4, 1, 1])
    #expect(place(root["c"]) == [5, 4, 4])
  }

  @Test("A part of a scalar has its own place")
  func parts() throws {
    let root = try tree("a: 12 milion VND\nb: 'Xã ab'\nc: \"x\\ty\"\n")
    #expect(root["a"]?.span(of: 3..<9).column == 7)
    #expect(root["b"]?.span(of: 3..<5).column == 8)
    #expect(root["c"]?.span(of: 2..<3).column == 4)
  }

  @Test("Line ends of any kind count as lines")
  func lineEnds() throws {
    #expect(place(try tree("a: 1\r\nb: 2\rc: 3\nd: 4")["d"]) == [4, 4, 1])
  }

  @Test("Keys may be lists where that is asked for")
  func listKeys() throws {
    let root = try tree("[a.p, a.q]: {choices: []}\n", listKeys: true)
    #expect(root.entries?.first?.key.items?.map(\.text) == ["a.p", "a.q"])
  }
}
