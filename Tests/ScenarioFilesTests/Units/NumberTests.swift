// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Numbers")
struct NumberTests {
  @Test(
    "What is a number",
    arguments: [
      ("12", 12), ("010", 10), ("-3.5", -3.5), ("+5", 5), (".5", 0.5), ("2.", 2), ("1e3", 1000),
      ("1E-2", 0.01), ("0.1", 0.1), ("-0", -0.0), ("1e-400", 0),
      ("9007199254740993", 9_007_199_254_740_992),
      ("5e-324", .leastNonzeroMagnitude),
      ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ] as [(String, Double)])
  func number(text: String, value: Double) throws {
    #expect(try Number.read(text[...]).get().bitPattern == value.bitPattern)
  }

  @Test(
    "What other readers take for a number",
    arguments: ["1:30", "0x1F", "0b1", "0o17", "1.5e", "e5", ".", "-", "", "five", "1e1e1"])
  func noNumber(text: String) {
    #expect(message(text) == "'\(text)' is not a number")
  }

  @Test(
    "Separators",
    arguments: ["1_000", "1,000", "1,5", "1 000", "1.000.000", "1'000"])
  func separators(text: String) {
    #expect(
      message(text)
        == "'\(text)' is not a number; write it without separators, with a point for decimals")
  }

  @Test("What is not finite", arguments: [".inf", "-.inf", "inf", "Infinity", ".nan", "NaN"])
  func notFinite(text: String) { #expect(message(text) == "'\(text)' is not a finite number") }

  @Test("What is too large", arguments: ["1e400", "-1e309"])
  func tooLarge(text: String) {
    #expect(message(text) == "'\(text)' is too large for a number")
  }

  @Test("A long text is cut in the message")
  func long() {
    let text = String(repeating: "x", count: 5000)
    #expect(message(text) == "'\(text.prefix(40))' is not a number")
  }

  @Test(
    "Moving the point is exact",
    arguments: [("1.1", -2, 0.011), ("99.9", -2, 0.999), ("1.5e2", 3, 150_000), (".5", -2, 0.005)])
  func moved(text: String, zeros: Int, value: Double) {
    #expect(Number.double(text[...], movedBy: zeros) == value)
  }

  @Test(
    "An exponent at the end of the integers does not trap",
    arguments: [("0e9223372036854775807", 6), ("1e-9223372036854775808", -2)])
  func extremeExponent(text: String, zeros: Int) {
    #expect(Number.double(text[...], movedBy: zeros) == nil)
  }

  private func message(_ text: String) -> String? {
    if case .failure(let mistake) = Number.read(text[...]) { mistake.message } else { nil }
  }
}
