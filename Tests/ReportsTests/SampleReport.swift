// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import ScenarioFiles
import Testing

@testable import Reports

/// Shipped scenarios and reports about them.
enum Sample {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func scenario(_ name: String = "resolution-48") throws -> Scenario {
    let path = root.appending(path: "Scenarios/tuyen-quang/\(name).yaml").path()
    return try #require(ScenarioFile.read(path: path).scenario)
  }

  /// A scenario with the same district `count` times, under one name.
  static func scenario(districts count: Int, name: String) throws -> Scenario {
    var scenario = try scenario()
    var district = scenario.districts[1]
    scenario.name = name
    scenario.districts = (0..<count).map { position in
      district.id = "d\(position)"
      district.name = name
      return district
    }
    for position in scenario.investments.indices {
      scenario.investments[position].districts = [0]
    }
    return scenario
  }

  static func report(_ scenarios: [Scenario], _ language: Language = .english) -> Report {
    Report(
      scenarios.map { Report.Subject(projection: Projection($0)) }, language: language,
      origin: origin)
  }

  static let origin = Report.Origin(
    command: "rollcast report", version: "1", revision: "r", library: "2")

  static func maker(_ language: Language = .english) -> FigureMaker {
    FigureMaker(words: language.words, version: "1", suffix: "")
  }
}

extension String {
  /// How often a text occurs.
  func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
