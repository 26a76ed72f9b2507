// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import GSL

@Suite struct StandardNormalTests {
  @Test func publishedQuantiles() {
    #expect(abs(StandardNormal.quantile(lowerTail: 0.975) - 1.959963984540054) < 1e-14)
    #expect(abs(StandardNormal.quantile(upperTail: 0.005) - 2.5758293035489004) < 1e-14)
    #expect(StandardNormal.quantile(lowerTail: 0.5) == 0)
  }

  @Test func tailsAreInverses() {
    for x in stride(from: -8.0, through: 8, by: 0.25) {
      let back =
        x < 0
        ? StandardNormal.quantile(lowerTail: StandardNormal.lowerTail(x))
        : StandardNormal.quantile(upperTail: StandardNormal.upperTail(x))
      #expect(abs(back - x) < 1e-13)
    }
  }

  @Test func ends() {
    #expect(StandardNormal.quantile(lowerTail: 0) == -.infinity)
    #expect(StandardNormal.quantile(lowerTail: 1) == .infinity)
    #expect(StandardNormal.lowerTail(-.infinity) == 0 && StandardNormal.upperTail(-.infinity) == 1)
  }
}
