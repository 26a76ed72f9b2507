// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import RolloutModel
import ScenarioFiles
import Sweeps

/// `rollcast validate`: reads files of any kind and says what is wrong with them, without a run.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Read scenarios, sweeps, plans and calibrations and say what is wrong with them.")

  @OptionGroup var scenarios: ScenarioArguments

  func run() throws {
    var failure: ExitStatus?
    var lines = ""
    for file in scenarios.files {
      switch verdict(file) {
      case .success(let verdict): lines += "\(file): \(verdict)\n"
      case .failure(let status): failure = failure ?? status
      }
    }
    try StandardStreams.write(lines)
    if let failure { throw failure.exit }
  }

  /// What there is to say of a file; mistakes in it have been said.
  private func verdict(_ file: String) -> Result<String, ExitStatus> {
    do throws(InputError) {
      let kind = try FileKind(path: file)
      let takesSettings = kind == .scenario || kind == .plan
      guard takesSettings || scenarios.settings.isEmpty else {
        StandardStreams.say("error: '\(file)' is a \(kind.rawValue), which takes no --set")
        return .failure(.wrongUsage)
      }
      return concluded(try reading(file, kind), file)
    } catch {
      StandardStreams.say("error: \(error.message)")
      return .failure(.missingInput)
    }
  }

  /// What a file says, or `nil` where it has mistakes; with what was found in it.
  private func reading(
    _ file: String, _ kind: FileKind
  ) throws(InputError) -> (size: String?, diagnostics: Diagnostics) {
    let settings = scenarios.settings
    switch kind {
    case .scenario:
      let reading = try ScenarioFile.read(path: file, settings: settings)
      return (reading.scenario?.size, reading.diagnostics)
    case .sweep:
      let reading = try SweepFile.read(path: file)
      return (reading.sweep?.size, reading.diagnostics)
    case .plan:
      let reading = try PlanFile.read(path: file, settings: settings)
      return (reading.question?.size, reading.diagnostics)
    case .calibration:
      let reading = try CalibrationFile.read(path: file)
      return (reading.calibration?.size, reading.diagnostics)
    }
  }

  private func concluded(
    _ reading: (size: String?, diagnostics: Diagnostics), _ file: String
  ) -> Result<String, ExitStatus> {
    StandardStreams.say(reading.diagnostics, of: file)
    guard let size = reading.size else {
      return .failure(reading.diagnostics.isUsageMistake ? .wrongUsage : .badData)
    }
    let warnings = reading.diagnostics.all.count
    return .success((warnings == 0 ? "ok, " : "ok with \(warnings) to look at, ") + size)
  }
}

extension Scenario {
  fileprivate var size: String { "\(counted(districts.count, "district")), \(start)-\(end)" }
}

extension Sweep {
  fileprivate var size: String {
    let runs = design.runs.map { ", \(counted($0, "run"))" } ?? ""
    return "sweep of \(counted(scenarios.count, "scenario")), \(design.method.rawValue)\(runs), "
      + "\(counted(columns.count, "name")) varied, \(counted(outcomes.count, "outcome"))"
  }
}

extension PlanReading.Question {
  fileprivate var size: String {
    switch self {
    case .plan(let plan):
      "plan for '\(plan.scenario.name)', \(counted(plan.layers.count, "layer")), "
        + counted(plan.districts.count, "district")
    case .lever(let question):
      "target for '\(question.scenario.name)', \(counted(question.levers.count, "lever"))"
    case .budget(let question): "target for '\(question.plan.scenario.name)', a yearly budget"
    }
  }
}

extension Calibration {
  fileprivate var size: String {
    "calibration of '\(scenario.name)', \(counted(unknowns.count, "unknown")), "
      + counted(measurements.count, "observation")
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
