// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, 0, "0"), (45012.34, 1, "45,012.3"), (999.95, 1, "1,000.0"), (-1234567.0, 0, "-1,234,567"),
    (-0.04, 1, "0.0"), (0.005, 2, "0.01"), (12, 3, "12.000"), (1e20, 0, "1e+20"),
  ])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0, "0"), (0.0002813, "0.000281"), (-0.0999, "-0.0999"), (1.005, "1.00"), (18.23, "18.2"),
    (1204.4, "1,204"), (2e-14, "0.000000000000"),
  ])
  func threeDigitsThatCount(value: Double, text: String) {
    #expect(NumberText.threeDigits(value) == text)
  }

  @Test func sharesArePerCent() {
    #expect(NumberText.percent(0.0637228) == "6.4 %")
    #expect(NumberText.percent(0.0637228, decimals: 2) == "6.37 %")
    #expect(NumberText.percent(1) == "100.0 %")
  }

  @Test func differencesCarryTheirSign() {
    #expect(NumberText.points(0.0125) == "+1.25")
    #expect(NumberText.points(-0.0125) == "-1.25")
    #expect(NumberText.points(0.000001) == "0.00")
    #expect(NumberText.points(-0.000001) == "0.00")
  }

  @Test func textIsBrokenBetweenWords() {
    #expect(NumberText.wrapped("one two  three\nfour", width: 9) == "one two\nthree\nfour")
    #expect(NumberText.wrapped("incomprehensibilities", width: 9) == "incomprehensibilities")
  }
}

@Suite struct TextTableTests {
  @Test func theFirstColumnStandsLeftAndTheOthersRight() {
    var table = TextTable()
    table.add(["Huyện", "2024", "2030"])
    table.addRule()
    table.add(["Na Hang", "1", "10"])
    table.add(["Lâm Bình"])
    #expect(
      table.text == """
        Huyện     2024  2030
        ────────────────────
        Na Hang      1    10
        Lâm Bình

        """)
  }
}
