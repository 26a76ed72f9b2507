// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import Workbench

@Suite struct QueryTests {
  @Test func valuesHaveDefaults() throws {
    let query = Query([])
    #expect(try query.language() == .english && query.sizes() == [.wide])
    #expect(try query.flag("tables", default: true) && !query.flag("x", default: false))
    #expect(try query.number("runs", in: 1...9) == nil)
  }

  @Test func valuesAreRead() throws {
    let query = Query([
      ("language", "vi"), ("size", "both"), ("tables", "no"), ("runs", "7"), ("runs", "8"),
    ])
    #expect(try query.language() == .vietnamese && query.sizes() == ChartSize.allCases)
    #expect(try !query.flag("tables", default: true))
    #expect(try query.number("runs", in: 1...9) == 8)
  }

  @Test(arguments: ["0", "10", "-1", "1e3", "", "x", "99999999999999999999"])
  func otherNumbersAreRefused(text: String) {
    #expect(throws: Refusal.self) { try Query([("runs", text)]).number("runs", in: 1...9) }
  }

  @Test func otherWordsAreRefused() {
    #expect(throws: Refusal.self) { try Query([("language", "VI")]).language() }
    #expect(throws: Refusal.self) {
      try Query([("tables", "perhaps")]).flag("tables", default: true)
    }
  }
}
