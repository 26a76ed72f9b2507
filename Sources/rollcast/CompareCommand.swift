// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import Reports
import RolloutModel
import ScenarioFiles

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
    let pairs = projects.dropFirst().map { pair(projects[0], $0, year: comparison.year) }
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

  private func pair(
    _ a: ProjectedScenario, _ b: ProjectedScenario, year: Int
  ) -> ComparisonReport.Pair {
    ComparisonReport.Pair(
      explanation: Explanation(a.projection, b.projection, year: year),
      inputs: a.reading.differences(to: b.reading))
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
