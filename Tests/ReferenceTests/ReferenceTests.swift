// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reports
import RolloutModel
import ScenarioFiles
import Testing

/// Cases whose results an independent implementation of the equations computed.
@Suite struct ReferenceTests {
  /// The agreement asked for; the rounding of some hundred operations is far below.
  static let tolerance = 1e-9

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  @Test(arguments: ["no-spending", "mixed-plan", "odd", "stress"])
  func everyNumberAgrees(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let reading = try ScenarioFile.read(path: folder.appending(path: "scenario.yaml").path())
    let scenario = try #require(reading.scenario)
    let json = Projection(scenario).json().text
    let result = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let expected = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "expected.json")))
    let count = compare(result, expected, path: "")
    #expect(count > 500)
  }

  /// Compares what `expected` holds, and returns the number of numbers in it.
  private func compare(_ result: Any?, _ expected: Any, path: String) -> Int {
    switch expected {
    case let members as [String: Any]:
      let object = result as? [String: Any]
      return members.reduce(0) {
        $0 + compare(object?[$1.key], $1.value, path: "\(path).\($1.key)")
      }
    case let values as [Any]:
      let array = result as? [Any] ?? []
      #expect(array.count == values.count, "\(path)")
      return zip(array, values).enumerated().reduce(0) {
        $0 + compare($1.element.0, $1.element.1, path: "\(path)[\($1.offset)]")
      }
    case let text as String:
      #expect(result as? String == text, "\(path)")
      return 0
    case let number as NSNumber:
      let (a, b) = ((result as? NSNumber)?.doubleValue ?? .nan, number.doubleValue)
      #expect(abs(a - b) <= Self.tolerance * abs(b), "\(path): \(a), expected \(b)")
      return 1
    default:
      Issue.record("\(path) cannot be compared")
      return 0
    }
  }
}
