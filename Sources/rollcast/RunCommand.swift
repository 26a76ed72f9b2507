// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import RolloutModel

/// `rollcast run`: projects one or more scenarios.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Project scenarios and say whether their goals are met.")

  @OptionGroup var scenarios: ScenarioArguments

  @Option(help: "How the result is written: \(ResultFormat.choices).")
  var format: ResultFormat = .table

  func run() throws {
    let projections = try scenarios.project()
    switch format {
    case .table:
      try StandardStreams.write(projections.map(\.table).joined(separator: "\n\n"))
    case .json:
      let results = projections.map(\.json)
      try StandardStreams.write((results.count == 1 ? results[0] : .array(results)).text)
    }
  }
}

/// The forms in which a projection can be written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json

  static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
