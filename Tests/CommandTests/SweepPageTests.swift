// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What the pages of the shipped sweeps show is what the command prints.
@Suite struct SweepPageTests {
  @Test(arguments: ["uncertainty", "sensitivity", "programme-size"])
  func everyLineShownIsPrinted(name: String) throws {
    let page = try String(
      contentsOf: RollcastRun.root.appending(path: "Scenarios/tuyen-quang/\(name).md"),
      encoding: .utf8)
    let run = try RollcastRun("sweep", "Scenarios/tuyen-quang/\(name).yaml", "--quiet")
    let printed = Set(run.output.split(separator: "\n").map(String.init))
    var block: Substring?
    var shown: [String] = []
    for line in page.split(separator: "\n") {
      if line.hasPrefix("```") {
        block = block == nil ? line : nil
      } else if block == "```" {
        shown.append(String(line))
      }
    }
    #expect(shown.count > 3)
    for line in shown {
      let isPrinted = printed.contains(line)
      #expect(isPrinted, "\(line)")
    }
  }
}
