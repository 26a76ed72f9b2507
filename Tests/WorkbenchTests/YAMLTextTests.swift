// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioFiles
import TestSupport
import Testing

@testable import Workbench

@Suite struct YAMLTextTests {
  /// Reads a YAML text, which has to be without mistakes.
  private func read(_ text: String) throws -> SourceNode {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "a", text: text)
    let node = SourceNode.read(file, text: text, into: &diagnostics)
    #expect(!diagnostics.hasErrors, "\(diagnostics.all.map(\.message)) in \(text)")
    return try #require(node)
  }

  @Test func scalarsReadBackAsTheyAre() throws {
    let signs = Array("ab7 .-_:#'\"\\,[]{}&*!|>%@`~\t\nôđ€😀/+=")
    var random = SplitMix64(state: 8)
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 1...8, using: &random)).map { _ in
          signs.randomElement(using: &random)!
        })
      for isFlow in [false, true] {
        let scalar = YAMLText.scalar(text, isQuoted: true)
        let node = try read(isFlow ? "k: [\(scalar), {a: \(scalar)}]" : "k: \(scalar)")["k"]
        let value = isFlow ? node?.items?.first : node
        #expect(value?.text == text, "\(text) as \(scalar)")
        if isFlow { #expect(node?.items?.last?["a"]?.text == text) }
      }
    }
  }

  @Test func wordsThatOtherReadersTakeForSomethingElseAreQuoted() {
    for word in ["yes", "No", "null", "TRUE", "off", "~", "", " a", "a ", "-a", ".5"] {
      #expect(YAMLText.scalar(word, isQuoted: true).hasPrefix("\""), "\(word)")
    }
    for word in ["2024-2030", "-1.5", "60 billion VND/yr", "3.3 %/yr", "Tuyên Quang"] {
      #expect(YAMLText.scalar(word, isQuoted: true) == word)
    }
  }

  @Test func nothingStaysNothing() throws {
    let node = try read("{a: null, b: \"null\", c: [~, x]}")
    #expect(YAMLText.flow(node) == "{a: null, b: \"null\", c: [null, x]}")
  }
}
