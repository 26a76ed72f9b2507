// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// How much work a page may ask for at a time.
enum WorkLimit {
  /// Steps of districts in a run; about a second.
  static let mostSteps = 2_000_000
  /// Steps of districts in many runs side by side; a few seconds.
  static let mostStepsOfRuns = 100_000_000
  /// Districts in drawings and tables.
  static let mostDistricts = 1000
  /// The runs of an exact attribution, and about those of an estimated one.
  static let runsOfAttribution = 4096

  static func steps(_ scenario: Scenario) -> Int {
    scenario.districts.count * scenario.years.count * scenario.stepsPerYear
  }

  static func check(_ scenario: Scenario) throws(Refusal) {
    guard steps(scenario) <= mostSteps else {
      throw Refusal(
        422, "the scenario has too many districts and steps for the workbench",
        hint: "use 'rollcast run'")
    }
  }

  static func checkDrawing(_ scenario: Scenario) throws(Refusal) {
    guard scenario.districts.count <= mostDistricts else {
      throw Refusal(
        422, "the scenario has more than \(mostDistricts) districts, too many to be drawn",
        hint: "use 'rollcast run'")
    }
  }

  /// Whether a number of runs of a scenario are done soon.
  static func allows(_ runs: Int, of scenario: Scenario) -> Bool {
    steps(scenario) * runs <= mostStepsOfRuns
  }

  static func check(_ runs: Int, of scenario: Scenario) throws(Refusal) {
    guard allows(runs, of: scenario) else {
      throw Refusal(
        422, "\(runs) runs take too long for so large a scenario",
        hint: "use the commands 'sweep' and 'compare'")
    }
  }
}
