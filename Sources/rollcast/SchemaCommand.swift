// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports

/// `rollcast schema`: the JSON Schema of scenario files, for editors and other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of scenario files.")

  func run() throws { try StandardStreams.write(JSON.scenarioSchema.text) }
}
