// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// `rollcast optimise`: what to build, where and when.
struct OptimiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimise",
    abstract: "Find what to build where and when, for an aim and a budget.",
    discussion: """
      Ctrl-C ends the search and prints the best plan so far (status 130). Status 2 means that \
      something asked for cannot be reached; the plan that comes nearest is printed.
      """)

  @OptionGroup var search: SearchArguments

  @Option(help: "How the result is written.")
  var format: PlanFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the plan, and a scenario with it that 'rollcast run' projects.",
      valueName: "dir"))
  var output: String?

  func run() throws {
    let (plan, reading) = try PlanArguments.read(search.file, settings: search.settings)
    guard Projection(plan.scenario).isFinite else {
      throw ScenarioArguments.notFinite(plan.scenario)
    }
    let watch = SearchWatch(timeLimit: search.timeLimit)
    let result = watch.watch {
      Optimiser(
        plan, shouldStop: watch.shouldStop,
        report: { progress in watch.report(progress) { AimText(plan: plan).text($0) } }
      ).solve()
    }
    let name = reading.name ?? "\(plan.scenario.name), planned"
    let appraisal = PlanAppraisal(result, name: name)
    guard appraisal.isFinite else { throw ScenarioArguments.notFinite(plan.scenario) }
    if let output {
      try PlanFolder(appraisal: appraisal, inputs: reading.inputs, settings: search.settings)
        .write(to: output)
    }
    try StandardStreams.write(format.text(appraisal))
    try conclude(result, reading, watch)
  }

  /// Says what the result lacks, and ends with the status that tells it to other programs.
  private func conclude(
    _ result: PlanResult, _ reading: PlanReading, _ watch: SearchWatch
  ) throws {
    for unmet in result.unmet {
      StandardStreams.say(unmet.text(in: result.plan, at: reading.places[unmet.name]))
    }
    if !result.isComplete {
      StandardStreams.say(
        "\(watch.ending): the plan is the best so far; its search is not finished")
      if watch.wasInterrupted { throw ExitStatus.interrupted.exit }
    }
    if !result.unmet.isEmpty { throw ExitStatus.unreachable.exit }
  }
}

/// The forms in which a plan can be written.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json

  func text(_ appraisal: PlanAppraisal) -> String {
    switch self {
    case .table: appraisal.table
    case .json: appraisal.json.text
    }
  }
}

extension PlanResult.Unmet {
  /// The demand or limit that cannot be kept, with the nearest, at its place in the plan file.
  fileprivate func text(in plan: Plan, at place: SourceSpan?) -> String {
    let indicator = plan.reach.first { $0.name == name }?.goal.indicator
    let value = indicator.map { $0.text(nearest) } ?? "\(NumberText.amount(nearest)) billion VND"
    let isDemand = indicator != nil
    let when = isDemand ? "" : " in \(year)"
    let message = "\(name) cannot be reached\(when); the nearest is \(value)"
    guard let place else { return "error: \(message)" }
    return Diagnostic(severity: .error, span: place, message: message).text
  }
}
