// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import ScenarioFiles

extension Rollcast {
  static func main() async {
    if let word = CommandLine.arguments.dropFirst().first, let complaint = complaint(about: word) {
      StandardStreams.say(complaint)
      exit(withError: ExitStatus.wrongUsage.exit)
    }
    await main(nil)
  }

  /// What to say of a first word that is no command, which the parser would call unexpected.
  static func complaint(about word: String) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return nil }
    let hint = Spelling.hint(for: word, among: commands).map { "; \($0)" } ?? ""
    return "error: unknown command '\(word)'\(hint)\nSee 'rollcast --help' for all commands."
  }
}
