// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// How much work a page may ask for at a time.
enum WorkLimit {
  /// Steps of districts in a run; about a second.
  static let mostSteps = 2_000_000
  /// Steps of districts in all runs of a band; a few seconds.
  static let mostBandSteps = 100_000_000

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

  static func checkBand(_ scenario: Scenario, runs: Int) throws(Refusal) {
    guard steps(scenario) * runs <= mostBandSteps else {
      throw Refusal(
        422, "the band takes too many runs for so large a scenario",
        hint: "ask for fewer runs, or use 'rollcast sweep'")
    }
  }
}
