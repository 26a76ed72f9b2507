// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import RolloutModel

/// `rollcast compare`: scenarios side by side at one year.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold scenarios against the first of them, at one year.")

  @OptionGroup var scenarios: ScenarioArguments

  @Option(help: "The calendar year; by default the last that all scenarios reach.")
  var year: Int?

  func validate() throws {
    guard scenarios.files.count >= 2 else {
      throw ValidationError("compare needs two scenario files or more.")
    }
  }

  func run() throws {
    let projections = try scenarios.project().map(\.projection)
    do {
      try StandardStreams.write(Comparison(projections, year: year).table)
    } catch let obstacle as Comparison.Obstacle {
      StandardStreams.say("error: \(obstacle.text)")
      throw obstacle.status.exit
    }
  }
}

extension Comparison.Obstacle {
  var text: String {
    switch self {
    case .definitions(let first, let other):
      """
      '\(first.name)' uses the definition \(first.definition) and '\(other.name)' \
      \(other.definition); shares of different definitions cannot be compared
      """
    case .year(let year, let scenario):
      """
      '\(scenario.name)' covers \(scenario.years.lowerBound)-\(scenario.years.upperBound), \
      not \(year)
      """
    }
  }

  var status: ExitStatus {
    switch self {
    case .definitions: .badData
    case .year: .wrongUsage
    }
  }
}
