// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports

/// `rollcast new`: a small region to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small commented region that runs at once, to put your own figures into.")

  @Argument(help: "The folder to create.")
  var folder: String

  func run() throws {
    do throws(OutputFolder.Failure) {
      let output = try OutputFolder(folder, replacesResults: false)
      for file in StarterRegion.files { try output.write(file.text, to: file.name) }
      try output.finish()
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
    StandardStreams.say(
      """
      Wrote \(folder)/districts.csv, baseline.yaml and programme.yaml. Next:
        rollcast run \(folder)/programme.yaml
        rollcast compare \(folder)/baseline.yaml \(folder)/programme.yaml
      """)
  }
}
