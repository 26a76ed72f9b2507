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

  @OptionGroup var search: SearchArguments

  @Option(help: "How the result is written.")
  var format: TargetFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the answer, and a scenario with it that 'rollcast run' projects.",
      valueName: "dir"))
  var output: String?

  func run() throws {
    let (question, reading) = try PlanArguments.readTarget(search.file, settings: search.settings)
    guard Projection(question.scenario).isFinite else {
      throw ScenarioArguments.notFinite(question.scenario)
    }
    let watch = SearchWatch(timeLimit: search.timeLimit)
    let result = watch.watch {
      TargetSearch(
        question, shouldStop: watch.shouldStop,
        report: { watch.report($0) { TargetText.figure($0, of: question) } }
      ).solve()
    }
    guard result.isFinite else { throw ScenarioArguments.notFinite(question.scenario) }
    let report = TargetReport(result, name: reading.name ?? "\(question.scenario.name), target")
    if let output {
      try TargetFolder(report: report, inputs: reading.inputs, settings: search.settings)
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
