// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Every scenario that the package ships runs without a word of complaint.
@Suite struct ShippedScenarioTests {
  private static var scenarios: [String] {
    let folder = RollcastRun.root.appending(path: "Scenarios")
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".yaml") }.map { "Scenarios/\($0)" }.sorted()
  }

  @Test func thereAreScenarios() { #expect(Self.scenarios.count >= 4) }

  @Test(arguments: scenarios)
  func runsCleanly(path: String) throws {
    let run = try RollcastRun("run", path)
    #expect(run.status == 0 && run.messages.isEmpty && !run.output.isEmpty)
  }
}
