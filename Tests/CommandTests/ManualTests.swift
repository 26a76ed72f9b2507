// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The man page and what shells complete with follow the tool.
@Suite struct ManualTests {
  @Test("Where this fails, 'make manual' writes the page anew")
  func thePageIsWhatTheToolSaysOfItself() throws {
    let written = try RollcastRun(
      shell: "/usr/bin/python3 Scripts/manual.py \"$(command -v rollcast)\"")
    #expect(written.status == 0 && written.messages.isEmpty)
    let page = try String(
      contentsOf: RollcastRun.root.appending(path: "Docs/rollcast.1"), encoding: .utf8)
    #expect(written.output == page)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteCommands(shell: String) throws {
    let script = try RollcastRun("--generate-completion-script", shell)
    #expect(script.status == 0 && script.messages.isEmpty)
    for command in ["optimise", "compare", "workbook"] {
      #expect(script.output.contains(command) == (command != "workbook"))
    }
  }

  @Test func everythingIsInstalledAndRemovedAgain() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? files.removeItem(at: folder) }
    let prefix = folder.appending(path: "a prefix").path(percentEncoded: false)
    let install = try RollcastRun(
      shell: "sh Scripts/install.sh \"$(command -v rollcast)\" '\(prefix)'")
    #expect(install.status == 0, "\(install.messages)")
    let places = install.output.split(separator: "\n").map(String.init)
    #expect(places.count == 5 && places.allSatisfy { files.fileExists(atPath: $0) })
    let version = try RollcastRun(shell: "'\(places[0])' --version")
    #expect(version.output == (try RollcastRun("--version").output))
    let removal = try RollcastRun(shell: "sh Scripts/install.sh --remove '\(prefix)'")
    #expect(removal.status == 0)
    #expect(!places.contains { files.fileExists(atPath: $0) })
  }
}
