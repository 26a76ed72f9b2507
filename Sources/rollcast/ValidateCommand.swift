// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RolloutModel
import ScenarioFiles

/// `rollcast validate`: reads scenario files and says what is wrong with them, without a run.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Read scenario files and say what is wrong with them.")

  @OptionGroup var scenarios: ScenarioArguments

  func run() throws {
    var failure: ExitStatus?
    var lines = ""
    for file in scenarios.files {
      switch ScenarioArguments.read(file, settings: scenarios.settings) {
      case .success(let reading): lines += "\(file): \(verdict(reading))\n"
      case .failure(let status): failure = failure ?? status
      }
    }
    try StandardStreams.write(lines)
    if let failure { throw failure.exit }
  }

  private func verdict(_ reading: ScenarioReading) -> String {
    let scenario = reading.scenario!
    let districts = scenario.districts.count
    let warnings = reading.diagnostics.all.count
    let size =
      "\(districts) \(districts == 1 ? "district" : "districts"), \(scenario.start)-\(scenario.end)"
    return warnings == 0 ? "ok, \(size)" : "ok with \(warnings) to look at, \(size)"
  }
}
