// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports

/// `rollcast schema`: the JSON Schema of a kind of file, for editors and other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file.")

  /// The kinds of files that have a schema.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scenario, sweep, plan, calibration
  }

  @Argument(help: "The kind of file.")
  var kind: Kind = .scenario

  func run() throws {
    let schema =
      switch kind {
      case .scenario: JSON.scenarioSchema
      case .plan: JSON.planSchema
      case .sweep: JSON.sweepSchema
      case .calibration: JSON.calibrationSchema
      }
    try StandardStreams.write(schema.text)
  }
}
