// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import GSL

@Suite struct VersionTests {
  @Test func theVersionHasNumbers() {
    #expect(GSLVersion.linked.split(separator: ".").count >= 2)
    #expect(GSLVersion.linked.split(separator: ".").allSatisfy { Int($0) != nil })
  }

  @Test func theLibraryIsThatOfTheHeaders() {
    let numbers = GSLVersion.linked.split(separator: ".").prefix(2)
    #expect(numbers.joined(separator: ".") == GSLVersion.compiled)
  }
}
