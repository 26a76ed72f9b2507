// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Every scenario, sweep and plan that the package ships gives a result without a word of
/// complaint.
@Suite struct ShippedScenarioTests {
  /// The files of a schema, from the folder of the package.
  private static func files(schema: String) -> [String] {
    let folder = RollcastRun.root.appending(path: "Scenarios")
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    return (paths ?? []).filter { path in
      guard path.hasSuffix(".yaml") else { return false }
      let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return text?.contains("\nschema: \(schema)\n") ?? false
    }.map { "Scenarios/\($0)" }.sorted()
  }

  @Test func thereAreFiles() {
    #expect(Self.files(schema: "rollcast/1").count >= 4)
    #expect(Self.plans.count >= 3 && Self.targets.count >= 4)
    #expect(Self.files(schema: "rollcast-sweep/1").count >= 3)
  }

  @Test(arguments: files(schema: "rollcast/1"))
  func runsCleanly(path: String) throws {
    let run = try RollcastRun("run", path)
    #expect(run.status == 0 && run.messages.isEmpty && !run.output.isEmpty)
  }

  /// Plans that ask what a target takes.
  private static let targets = files(schema: "rollcast-plan/1").filter {
    $0.contains("/target-")
  }

  private static let plans = files(schema: "rollcast-plan/1").filter { !targets.contains($0) }

  @Test(arguments: targets)
  func isAnsweredCleanly(path: String) throws {
    let run = try RollcastRun("target", path)
    #expect([0, 2].contains(run.status) && run.messages.isEmpty && !run.output.isEmpty)
  }

  @Test(arguments: plans)
  func isOptimisedCleanly(path: String) throws {
    let run = try RollcastRun("optimise", path)
    #expect(run.status == 0 && run.messages.isEmpty && !run.output.isEmpty)
  }

  @Test(arguments: files(schema: "rollcast-sweep/1"))
  func isSweptCleanly(path: String) throws {
    let run = try RollcastRun("sweep", path, "--quiet")
    #expect(run.status == 0 && run.messages.isEmpty && !run.output.isEmpty)
  }
}
