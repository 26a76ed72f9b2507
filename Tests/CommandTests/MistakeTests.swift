// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// One bad file for each mistake, with what the tool says about it to the letter.
///
/// After a change of words, `rollcast validate FILE 2> FILE.expected` in the folder of the files,
/// or `rollcast optimise` in that of the plans and `rollcast target` in that of the targets, and a
/// look at the difference, renews them.
@Suite struct MistakeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Mistakes")

  /// The names of the bad files in a folder.
  private static func names(in folder: URL) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static let scenarios = names(in: folder)
  static let plans = names(in: folder.appending(path: "Plans"))
  static let targets = names(in: folder.appending(path: "Targets"))

  @Test func thereAreMistakes() {
    #expect(Self.scenarios.count > 60)
    #expect(Self.plans.count > 15)
    #expect(Self.targets.count > 15)
  }

  @Test(arguments: scenarios)
  func isExplained(name: String) throws {
    try expect(name, "validate", in: Self.folder)
  }

  @Test(arguments: plans)
  func isExplainedInAPlan(name: String) throws {
    try expect(name, "optimise", in: Self.folder.appending(path: "Plans"))
  }

  @Test(arguments: targets)
  func isExplainedInATarget(name: String) throws {
    try expect(name, "target", in: Self.folder.appending(path: "Targets"))
  }

  private func expect(_ name: String, _ command: String, in folder: URL) throws {
    let expected = try String(
      contentsOf: folder.appending(path: "\(name).expected"), encoding: .utf8)
    let run = try RollcastRun(command, "\(name).yaml", in: folder)
    #expect(run.messages + "exit \(run.status)\n" == expected)
  }
}
