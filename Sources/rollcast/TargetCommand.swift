// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// `rollcast target`: what it would take.
struct TargetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: "Find what it would take to reach a goal: money, or a lever.",
    discussion: """
      Status 2 means that the goal cannot be reached; what comes nearest, when it would be reached \
      and what is missing are printed. Ctrl-C prints what is known so far (status 130).
      """)

  @Argument(
    help: "A plan file with 'reach', and 'minimise: spending' or 'lever'.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "How the result is written.")
  var format: TargetFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the answer, and a scenario with it that 'rollcast run' projects.",
      valueName: "dir"))
  var output: String?

  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp("End the search after so long, with what is known.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Change a parameter or a scenario key of the target's scenario.", valueName: "name=value"))
  var settings: [String] = []

  func validate() throws {
    if let timeLimit, !(timeLimit > 0) {
      throw ValidationError("--time-limit must be above 0 seconds.")
    }
  }

  func run() throws {
    let (question, reading) = try PlanArguments.readTarget(file, settings: settings)
    guard Projection(question.scenario).isFinite else {
      throw ScenarioArguments.notFinite(question.scenario)
    }
    let watch = SearchWatch(timeLimit: timeLimit)
    let result = watch.watch {
      TargetSearch(
        question, shouldStop: watch.shouldStop,
        report: { watch.report($0) { TargetText.figure($0, of: question) } }
      ).solve()
    }
    guard result.isFinite else { throw ScenarioArguments.notFinite(question.scenario) }
    let report = TargetReport(result, name: reading.name ?? "\(question.scenario.name), target")
    if let output {
      try TargetFolder(report: report, inputs: reading.inputs, settings: settings)
        .write(to: output)
    }
    try StandardStreams.write(format.text(report))
    try conclude(result, watch)
  }

  /// Ends with the status that tells the answer to other programs.
  private func conclude(_ result: TargetResult, _ watch: SearchWatch) throws {
    if !result.isComplete {
      StandardStreams.say(
        "\(watch.ending): this is what is known so far; the search is not finished")
      if watch.wasInterrupted { throw ExitStatus.interrupted.exit }
    }
    if !result.isReachable { throw ExitStatus.unreachable.exit }
  }
}

/// The forms in which a target's answer can be written.
enum TargetFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json

  func text(_ report: TargetReport) -> String {
    switch self {
    case .table: report.table
    case .json: report.json.text
    }
  }
}
