// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import RolloutModel

/// `rollcast run`: projects one or more scenarios.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Project scenarios and say whether their goals are met.")

  @OptionGroup var scenarios: ScenarioArguments

  @Option(help: "How the result is written.")
  var format: ResultFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the results, the resolved scenarios and a record of the run.",
      valueName: "dir"))
  var output: String?

  func run() throws {
    let projects = try scenarios.project()
    if let output { try write(projects, to: output) }
    try StandardStreams.write(format.text(projects.map(\.projection)))
  }

  private func write(_ projects: [ProjectedScenario], to path: String) throws {
    let projections = projects.map(\.projection)
    do throws(OutputFolder.Failure) {
      let folder = try OutputFolder(path)
      try folder.write(RunRecord(entries: projects.map(\.record)).json.text, to: OutputFolder.mark)
      try folder.write(ResultFormat.table.text(projections), to: "result.txt")
      try folder.write(ResultFormat.json.text(projections), to: "result.json")
      try folder.write(ResultFormat.csv.text(projections), to: "result.csv")
      for (number, projection) in projections.enumerated() {
        try folder.write(projection.scenario, number: number)
      }
      try folder.finish()
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
  }
}

/// The forms in which projections can be written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, iamc

  func text(_ projections: [Projection]) -> String {
    switch self {
    case .table: return projections.map(\.table).joined(separator: "\n\n")
    case .json:
      let results = projections.map(\.json)
      return (results.count == 1 ? results[0] : .array(results)).text
    case .csv: return projections.csv
    case .iamc: return projections.iamc(model: "Rollcast \(RunRecord.version)")
    }
  }
}
