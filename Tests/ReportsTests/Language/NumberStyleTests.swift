// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite struct NumberStyleTests {
  @Test func eachLanguageWritesNumbersItsWay() {
    #expect(NumberStyle.english.fixed(1234567.25, decimals: 1) == "1,234,567.3")
    #expect(NumberStyle.vietnamese.fixed(1234.5, decimals: 1) == "1.234,5")
    #expect(NumberStyle.french.fixed(1234.5, decimals: 1) == "1\u{202F}234,5")
    #expect(NumberStyle.french.fixed(-0.25, decimals: 2) == "−0,25")
  }

  @Test func sharesArePerCent() {
    #expect(NumberStyle.english.percent(0.0812) == "8.1\u{A0}%")
    #expect(NumberStyle.vietnamese.percent(0.0812) == "8,1%")
    #expect(NumberStyle.french.percent(0.0812) == "8,1\u{202F}%")
  }

  @Test(
    arguments: [
      (0.3, "30%"), (0.0584, "5,84%"), (0.07, "7%"), (0.999, "99,9%"), (0, "0%"), (1, "100%"),
      (1.0 / 3, "33,3333%"),
    ] as [(Double, String)])
  func boundsHaveTheDigitsTheyNeed(share: Double, text: String) {
    #expect(NumberStyle.vietnamese.shortPercent(share) == text)
  }

  @Test(
    arguments: [
      (0.0048, "0.0048"), (12, "12"), (0.5, "0.5"), (490.00000000000006, "490"),
      (1e-6, "1.0\u{A0}×\u{A0}10⁻⁶"), (190000, "190,000"), (-0.04, "−0.04"), (0, "0"),
    ] as [(Double, String)])
  func valuesHaveTheDigitsTheyNeed(value: Double, text: String) {
    #expect(NumberStyle.english.short(value) == text)
  }

  @Test func changesCarryTheirSign() {
    #expect(NumberStyle.english.signed(0.125, decimals: 1) == "+0.1")
    #expect(NumberStyle.english.signed(-0.004, decimals: 2) == "0.00")
    #expect(NumberStyle.vietnamese.signed(-1.5, decimals: 1) == "−1,5")
  }
}
