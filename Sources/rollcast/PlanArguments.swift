// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import ScenarioFiles

/// The reading of the plan file that a command is given.
enum PlanArguments {
  /// Reads a plan to be optimised; its mistakes are said before the command ends.
  static func read(_ file: String, settings: [String]) throws -> (Plan, PlanReading) {
    try read(file, settings: settings) { $0.requirePlan() }
  }

  /// Reads a target to be reached.
  static func readTarget(
    _ file: String, settings: [String]
  ) throws -> (TargetQuestion, PlanReading) {
    try read(file, settings: settings) { $0.requireTarget() }
  }

  private static func read<Question>(
    _ file: String, settings: [String], _ require: (inout PlanReading) -> Question?
  ) throws -> (Question, PlanReading) {
    var reading: PlanReading
    do throws(InputError) {
      reading = try PlanFile.read(path: file, settings: settings)
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw ExitStatus.missingInput.exit
    }
    let question = require(&reading)
    StandardStreams.say(reading.diagnostics, of: file)
    guard let question else {
      throw (reading.diagnostics.isUsageMistake ? ExitStatus.wrongUsage : .badData).exit
    }
    return (question, reading)
  }
}

extension StandardStreams {
  /// Says everything that was found in a file and what it names.
  static func say(_ diagnostics: Diagnostics, of file: String) {
    for diagnostic in diagnostics.all { say(diagnostic.text) }
    if diagnostics.omitted > 0 { say("\(file): \(diagnostics.omitted) more are not shown") }
  }
}
