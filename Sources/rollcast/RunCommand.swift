// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
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
      "Show how far figures may miss, by the backtest of this calibration.", valueName: "file"))
  var band: String?

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the results, the resolved scenarios and a record of the run.",
      valueName: "dir"))
  var output: String?

  func validate() throws {
    if band != nil, format != .table, format != .json {
      throw ValidationError("--band goes with --format table or json.")
    }
  }

  func run() throws {
    let projects = try scenarios.project()
    let projections = projects.map(\.projection)
    let error = try band.map { try BandArguments($0, for: projections.map(\.scenario)) }
    if let output { try write(projects, error, to: output) }
    try StandardStreams.write(format.text(projections, bands: error?.bands))
  }

  private func write(
    _ projects: [ProjectedScenario], _ error: BandArguments?, to path: String
  ) throws {
    let (projections, bands) = (projects.map(\.projection), error?.bands)
    let entries = projects.map { project in
      var entry = project.record
      entry.inputs += error?.inputs ?? []
      return entry
    }
    do throws(OutputFolder.Failure) {
      let folder = try OutputFolder(path)
      try folder.write(RunRecord(entries: entries).json.text, to: OutputFolder.mark)
      try folder.write(ResultFormat.table.text(projections, bands: bands), to: "result.txt")
      try folder.write(ResultFormat.json.text(projections, bands: bands), to: "result.json")
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

  /// - Parameter bands: the error of a backtest, which tables and JSON tell.
  func text(_ projections: [Projection], bands: BacktestBands? = nil) -> String {
    switch self {
    case .table: return projections.map { $0.table(bands: bands) }.joined(separator: "\n\n")
    case .json:
      let results = projections.map { $0.json(bands: bands) }
      return (results.count == 1 ? results[0] : .array(results)).text
    case .csv: return projections.csv
    case .iamc: return projections.iamc(model: "Rollcast \(RunRecord.version)")
    }
  }
}
