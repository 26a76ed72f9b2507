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
  func project() throws -> [Projection] {
    var failure: ExitStatus?
    var projections: [Projection] = []
    for file in files {
      switch read(file) {
      case .success(let scenario): projections.append(Projection(scenario))
      case .failure(let status): failure = failure ?? status
      }
    }
    if let failure { throw failure.exit }
    try checkFinite(projections)
    return projections
  }

  private func read(_ file: String) -> Result<Scenario, ExitStatus> {
    do {
      let reading = try ScenarioFile.read(path: file, settings: settings)
      for diagnostic in reading.diagnostics.all { StandardStreams.say(diagnostic.text) }
      guard let scenario = reading.scenario else {
        return .failure(reading.diagnostics.isUsageMistake ? .wrongUsage : .badData)
      }
      return .success(scenario)
    } catch {
      StandardStreams.say("error: \(error.message)")
      return .failure(.missingInput)
    }
  }

  /// Inputs of absurd size can leave the range of numbers; that is never printed as a result.
  private func checkFinite(_ projections: [Projection]) throws {
    for projection in projections where !projection.isFinite {
      StandardStreams.say(
        "error: '\(projection.scenario.name)' leads to figures beyond the range of numbers; "
          + "check amounts and growth rates")
      throw ExitStatus.badData.exit
    }
  }
}
