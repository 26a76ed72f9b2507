// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RolloutModel
import ScenarioFiles

/// The scenario files of a command, and what is set on its command line.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Change a parameter or a scenario key in every file, for example skills.loss=0.02.",
      valueName: "name=value"))
  var settings: [String] = []

  /// Reads and projects every file. All mistakes of all files are said before the command ends.
  func project() throws -> [ProjectedScenario] {
    let readings = try read()
    return try readings.map { reading in
      let projection = Projection(reading.scenario!)
      guard projection.isFinite else { throw Self.notFinite(projection.scenario) }
      return ProjectedScenario(
        projection: projection, reading: reading, settings: settings)
    }
  }

  /// Reads every file; each reading has a scenario.
  func read() throws -> [ScenarioReading] {
    var failure: ExitStatus?
    var readings: [ScenarioReading] = []
    for file in files {
      switch ScenarioArguments.read(file, settings: settings) {
      case .success(let reading): readings.append(reading)
      case .failure(let status): failure = failure ?? status
      }
    }
    if let failure { throw failure.exit }
    return readings
  }

  /// Reads one file and says what is wrong with it.
  static func read(_ file: String, settings: [String]) -> Result<ScenarioReading, ExitStatus> {
    do {
      let reading = try ScenarioFile.read(path: file, settings: settings)
      StandardStreams.say(reading.diagnostics, of: file)
      guard reading.scenario != nil else {
        return .failure(reading.diagnostics.isUsageMistake ? .wrongUsage : .badData)
      }
      return .success(reading)
    } catch {
      StandardStreams.say("error: \(error.message)")
      return .failure(.missingInput)
    }
  }

  /// Inputs of absurd size can leave the range of numbers; that is never printed as a result.
  static func notFinite(_ scenario: Scenario) -> any Error {
    StandardStreams.say(
      "error: '\(scenario.name)' leads to figures beyond the range of numbers; "
        + "check amounts and growth rates")
    return ExitStatus.badData.exit
  }
}
