// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbench

@Suite struct AccessTokenTests {
  @Test func hasEnoughBitsAndIsNewEachTime() {
    let tokens = (0..<100).map { _ in AccessToken().text }
    #expect(tokens.allSatisfy { $0.count == 48 && $0.allSatisfy(\.isHexDigit) })
    #expect(Set(tokens).count == tokens.count)
  }

  @Test func matchesItselfAlone() {
    let token = AccessToken()
    #expect(token.matches(token.text))
    #expect(!token.matches("") && !token.matches(token.text + "0"))
    #expect(!token.matches(String(token.text.dropLast())))
    #expect(!token.matches(token.text.uppercased() + " "))
    for position in token.text.indices {
      var other = token.text
      other.replaceSubrange(position...position, with: other[position] == "0" ? "1" : "0")
      #expect(!token.matches(other))
    }
  }
}
