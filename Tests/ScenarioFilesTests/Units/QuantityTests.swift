// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "Conversion is exact",
    arguments: [
      ("1.2 million VND/person", "million VND/person", 1.2),
      ("8500 million VND/yr", "billion VND/yr", 8.5),
      ("60 billion VND/yr", "billion VND/yr", 60), ("60 bn VND/yr", "billion VND/yr", 60),
      ("2500 billion VND/yr", "million VND/yr", 2_500_000),
      ("175 thousand VND/month", "VND/month", 175_000),
      ("190 million VND/kW", "million VND/kW", 190), ("190 billion VND/MW", "million VND/kW", 190),
      ("0.55 million VND", "billion VND", 0.00055),
      ("15 %/yr", "1/yr", 0.15), ("15%/yr", "1/yr", 0.15), ("1.1 %", "1", 0.011),
      ("0.41 %/yr", "1/yr", 0.0041), ("20 %", "1", 0.2), (".5 %", "1", 0.005), ("2. %", "1", 0.02),
      ("-4 %/yr", "1/yr", -0.04), ("0.35", "1", 0.35), ("  0.35 ", "1", 0.35),
      ("9 months", "yr", 0.75), ("18 months", "yr", 1.5), ("2 years", "yr", 2),
      ("73 days", "yr", 0.2),
      ("1 %/month", "1/yr", 0.12), ("3e5 VND/month", "VND/yr", 3_600_000),
      ("1.5 MW", "kW", 1500), ("8760 kWh/yr", "kW", 1), ("3 kW", "kWh/yr", 26_280),
      ("12 kWh/yr", "kWh/yr", 12),
      ("0.6592 kgCO2/kWh", "tCO2/MWh", 0.6592), ("2204 VND/kWh", "VND/kWh", 2204),
      ("2 homes/ha", "homes/km2", 200), ("120 vCPU/kW", "vCPU/kW", 120),
      ("5 million people", "people", 5_000_000), ("1.8", "logit", 1.8), ("1.8 logit", "logit", 1.8),
    ] as [(String, String, Double)])
  func conversion(text: String, unit: String, value: Double) throws {
    #expect(try Quantity.read(text, in: unit).get() == value)
  }

  @Test(
    "A unit of another dimension",
    arguments: [
      ("5 years", "billion VND/yr", "'years'", "a unit such as billion VND/yr"),
      ("20 %", "logit", "'%'", "a unit such as logit"),
      ("1.1 logit", "1", "'logit'", "a plain number or per cent"),
      ("60 billion VND", "billion VND/yr", "'billion VND'", "a unit such as billion VND/yr"),
      ("5 %", "1/yr", "'%'", "a unit such as 1/yr"),
      ("3 persons", "homes", "'persons'", "a unit such as homes"),
    ])
  func otherDimension(text: String, unit: String, found: String, expected: String) {
    let mistake = mistake(text, unit)
    #expect(mistake?.message == "\(found) does not measure this; expected \(expected)")
    #expect(mistake?.hint != nil)
  }

  @Test(
    "The place of a mistake",
    arguments: [
      ("5 years", "kW", 2..<7), ("1,000 VND", "VND", 0..<5), ("  1.5e VND", "VND", 2..<6),
      ("12 millon VND", "VND", 3..<9), ("12 VND/persn", "VND/person", 7..<12),
    ])
  func place(text: String, unit: String, range: Range<Int>) {
    #expect(mistake(text, unit)?.range == range)
  }

  @Test(
    "The nearest word is suggested",
    arguments: [
      ("12 millon VND", "million"), ("5 mw", "MW"), ("5 TCO2", "tCO2"), ("1 %/yer", "year"),
    ])
  func hint(text: String, word: String) {
    #expect(mistake(text, "VND")?.hint == "did you mean '\(word)'?")
  }

  @Test("A number alone is checked first", arguments: ["", "VND", "nan", "1:30", "1e400 VND"])
  func number(text: String) { #expect(mistake(text, "VND") != nil) }

  @Test(
    "What becomes too large in the unit", arguments: ["1e308 million VND", "1e300 trillion VND"])
  func tooLarge(text: String) {
    #expect(mistake(text, "VND")?.message == "'\(text)' is too large for a number")
  }

  @Test("An extreme exponent does not trap")
  func extremeExponent() throws {
    #expect(try Quantity.read("0e9223372036854775807 million VND", in: "VND").get() == 0)
    #expect(try Quantity.read("1e-9223372036854775808 %", in: "1").get() == 0)
  }

  @Test(
    "Spaces between thousands",
    arguments: [
      ("1 000", "1 000"), ("12 500 000 VND", "12 500 000"), ("1\u{A0}000 VND", "1\u{A0}000"),
    ])
  func spaces(text: String, number: String) {
    let mistake = mistake(text, "VND")
    #expect(
      mistake?.message
        == "'\(number)' is not a number; write it without separators, with a point for decimals")
    #expect(mistake?.range == 0..<number.count)
  }

  @Test("A letter that is no unit gets no far-fetched suggestion")
  func letter() {
    #expect(
      mistake("5 y", "yr")?.hint == "write a number, or a number with its unit: 12 yr")
  }

  @Test("A magnitude alone")
  func magnitude() {
    #expect(mistake("12 million", "VND")?.message == "the unit 'million' is not complete")
  }

  private func mistake(_ text: String, _ unit: String) -> QuantityMistake? {
    if case .failure(let mistake) = Quantity.read(text, in: unit) { mistake } else { nil }
  }
}
