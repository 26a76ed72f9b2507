// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import ScenarioFiles
import Testing

/// Scenarios that come with the project and differ in what they exercise.
enum ShippedScenario {
  static let paths = [
    "tuyen-quang/baseline", "tuyen-quang/resolution-48", "tuyen-quang/data-centre-hub",
    "tuyen-quang/electronics-anchor", "tuyen-quang-communes/universal-fibre",
    "viet-nam/economy-since-2019",
  ]

  static func read(_ path: String) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Scenarios/\(path).yaml").path()
    return try #require(try ScenarioFile.read(path: file).scenario)
  }
}
