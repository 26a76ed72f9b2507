// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import Reports
import RolloutModel
import ScenarioFiles
import Sweeps

/// `rollcast compare`: scenarios side by side at one year, and why their shares differ.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold scenarios against the first of them, and say why their shares differ.")

  @OptionGroup var scenarios: ScenarioArguments

  @Option(help: "The calendar year; by default the last that all scenarios reach.")
  var year: Int?

  @Option(help: "How the comparison is written.")
  var format: ComparisonFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also compare on the draws of a sweep that 'rollcast sweep --output' kept of all of them.",
      valueName: "dir"))
  var sweep: String?

  @Flag(help: "Also show the districts.")
  var districts = false

  @Flag(help: "Compare although the scenarios define the digital economy differently.")
  var acrossDefinitions = false

  func validate() throws {
    guard scenarios.files.count >= 2 else {
      throw ValidationError("compare needs two scenario files or more.")
    }
  }

  func run() throws {
    let projects = try scenarios.project()
    let comparison = try compare(projects.map(\.projection))
    let draws = try sweep.map { try sameDraws(KeptSweep($0), projects, comparison.year) } ?? []
    let pairs = projects.dropFirst().enumerated().map { position, project in
      pair(
        projects[0], project, year: comparison.year,
        draws.indices.contains(position) ? draws[position] : nil)
    }
    let report = ComparisonReport(comparison, pairs: pairs, showsDistricts: districts)
    try StandardStreams.write(format.text(report))
  }

  private func compare(_ projections: [Projection]) throws -> Comparison {
    do throws(Comparison.Obstacle) {
      return try Comparison(projections, year: year, acrossDefinitions: acrossDefinitions)
    } catch {
      StandardStreams.say("error: \(error.text)")
      throw error.status.exit
    }
  }

  /// The scenarios on the draws of a sweep, which has to hold the share of each in the year.
  private func sameDraws(
    _ kept: KeptSweep, _ projects: [ProjectedScenario], _ year: Int
  ) throws -> [SameDraws?] {
    let positions = projects.compactMap { kept.position(of: $0.projection.scenario) }
    if let other = projects.first(where: { kept.position(of: $0.projection.scenario) == nil }) {
      throw kept.refuse(other)
    }
    guard let outcome = kept.shareOutcome(year) else {
      let years = kept.shareYears.map(String.init).joined(separator: ", ")
      StandardStreams.say(
        "error: the sweep in '\(kept.folder)' has no outcome digital_share@\(year)"
          + (years.isEmpty ? "" : "; it has the share of \(years)"))
      throw ExitStatus.badData.exit
    }
    let draws = try kept.sameDraws(positions, outcome: outcome)
    if draws.contains(where: { $0 == nil }) {
      StandardStreams.say(
        "warning: in '\(kept.folder)' every run of a scenario failed, so that nothing is compared")
    }
    return draws
  }

  private func pair(
    _ a: ProjectedScenario, _ b: ProjectedScenario, year: Int, _ sameDraws: SameDraws?
  ) -> ComparisonReport.Pair {
    ComparisonReport.Pair(
      explanation: Explanation(a.projection, b.projection, year: year),
      inputs: a.reading.differences(to: b.reading), sameDraws: sameDraws)
  }
}

/// The forms in which a comparison can be written.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, markdown

  func text(_ report: ComparisonReport) -> String {
    switch self {
    case .table: report.table
    case .json: report.json.text
    case .csv: report.csv
    case .markdown: report.markdown
    }
  }
}

extension Comparison.Obstacle {
  var text: String {
    switch self {
    case .definitions(let first, let other):
      """
      '\(first.name)' uses the definition \(first.definition) and '\(other.name)' \
      \(other.definition); shares of different definitions cannot be compared \
      (--across-definitions does it all the same, and says so)
      """
    case .year(let year, let scenario):
      """
      '\(scenario.name)' covers \(scenario.years.lowerBound)-\(scenario.years.upperBound), \
      not \(year)
      """
    case .noCommonYear: "no year is projected by all of the scenarios"
    }
  }

  var status: ExitStatus {
    switch self {
    case .definitions, .noCommonYear: .badData
    case .year: .wrongUsage
    }
  }
}
