// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

@Suite struct JSONTests {
  private func parsed(_ json: JSON) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.text.utf8), options: .fragmentsAllowed)
  }

  @Test(arguments: [
    0, -0.0, 1, 0.1, 1e-6, 1e-300, Double.leastNonzeroMagnitude, 1.7976931348623157e308,
    123456789.123456789, -2.5e-7,
    0.07620327009359604,
  ])
  func numbersReadBackToTheSameDouble(value: Double) throws {
    let text = JSON.number(value).text.dropLast()
    #expect(Double(text) == value)
    #expect(try #require(parsed(.number(value)) as? NSNumber).doubleValue == value)
  }

  @Test(arguments: [
    "plain", "Tuyên Quang", "\"quoted\" \\ back", "line\nbreak\ttab\rreturn", "\u{1}\u{7F}\u{2028}",
    "<script>alert(1)</script>", "",
  ])
  func stringsReadBack(text: String) throws {
    #expect(try parsed(.string(text)) as? String == text)
  }

  @Test func layoutIsStable() {
    let json = JSON.object([
      ("b", .numbers([1, 2.5])), ("a", .array([.object([("x", .null)]), .array([])])),
      ("ok", .boolean(true)), ("empty", .object([])),
    ])
    #expect(
      json.text == """
        {
         "b": [1.0, 2.5],
         "a": [
          {
           "x": null
          },
          []
         ],
         "ok": true,
         "empty": {}
        }

        """)
  }

  @Test func whatIsNotANumberIsAProgrammersMistake() async {
    await #expect(processExitsWith: .failure) { _ = JSON.number(.nan).text }
  }
}
