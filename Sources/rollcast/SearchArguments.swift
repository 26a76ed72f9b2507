// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// What commands that search for an answer have in common.
struct SearchArguments: ParsableArguments {
  @Argument(help: "A plan file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp("End the search after so long, with the best so far.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Change a parameter or a scenario key of the file's scenario.", valueName: "name=value"))
  var settings: [String] = []

  func validate() throws {
    if let timeLimit, !(timeLimit > 0) {
      throw ValidationError("--time-limit must be above 0 seconds.")
    }
  }
}
