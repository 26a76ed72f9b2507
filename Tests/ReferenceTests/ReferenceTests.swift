// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reports
import RolloutModel
import ScenarioFiles
import TestSupport
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
    let agreement = compare(result, expected, path: "")
    showFigure("reference case \(name): numbers compared", Double(agreement.count))
    showFigure("reference case \(name): largest relative difference", agreement.worst)
    #expect(agreement.count > 500)
  }

  /// How many numbers were compared, and their largest relative difference.
  private struct Agreement {
    var count = 0
    var worst = 0.0

    func joined(_ other: Agreement) -> Agreement {
      Agreement(count: count + other.count, worst: max(worst, other.worst))
    }
  }

  /// Compares what `expected` holds.
  private func compare(_ result: Any?, _ expected: Any, path: String) -> Agreement {
    switch expected {
    case let members as [String: Any]:
      let object = result as? [String: Any]
      return members.reduce(Agreement()) {
        $0.joined(compare(object?[$1.key], $1.value, path: "\(path).\($1.key)"))
      }
    case let values as [Any]:
      let array = result as? [Any] ?? []
      #expect(array.count == values.count, "\(path)")
      return zip(array, values).enumerated().reduce(Agreement()) {
        $0.joined(compare($1.element.0, $1.element.1, path: "\(path)[\($1.offset)]"))
      }
    case let text as String:
      #expect(result as? String == text, "\(path)")
      return Agreement()
    case let number as NSNumber:
      let (a, b) = ((result as? NSNumber)?.doubleValue ?? .nan, number.doubleValue)
      #expect(abs(a - b) <= Self.tolerance * abs(b), "\(path): \(a), expected \(b)")
      return Agreement(count: 1, worst: a == b ? 0 : abs(a / b - 1))
    default:
      Issue.record("\(path) cannot be compared")
      return Agreement()
    }
  }
}
