// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The commands that the documents show are run, and do what the documents say.
@Suite struct DocumentedCommandTests {
  /// A line of a document that starts with `rollcast`, in a block marked `sh`.
  struct Command: CustomTestStringConvertible, Sendable {
    var document: String
    var line: String
    var testDescription: String { "\(document): \(line)" }
  }

  private static var documents: [String] {
    let folders = ["Docs", "Scenarios"].flatMap { folder -> [String] in
      let path = RollcastRun.root.appending(path: folder).path()
      let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return files.filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
    }
    return ["README.md"] + folders
  }

  static var commands: [Command] {
    documents.flatMap { document -> [Command] in
      let url = RollcastRun.root.appending(path: document)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      var isShell = false
      return text.split(separator: "\n").compactMap { line in
        if line.hasPrefix("```") { isShell = line == "```sh" }
        guard isShell, line.hasPrefix("rollcast ") else { return nil }
        return Command(document: document, line: String(line))
      }
    }
  }

  @Test func thereAreCommands() { #expect(Self.commands.count >= 5) }

  @Test(arguments: commands)
  func worksAsWritten(command: Command) throws {
    let run = try RollcastRun(shell: command.line)
    // A document says so where the answer is that a target cannot be reached.
    let status: Int32 = command.line.hasSuffix("  # status 2") ? 2 : 0
    #expect(run.status == status, "\(run.messages)")
  }
}
