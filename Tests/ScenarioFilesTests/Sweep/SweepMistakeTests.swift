// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import ScenarioFiles

/// One bad sweep file for each mistake, with what is said about it to the letter.
///
/// After a change of words, the tests with `RENEW_MISTAKES=1` in the environment write the files
/// anew; a look at the difference says whether the change is meant.
@Suite struct SweepMistakeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Mistakes")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test func thereAreMistakes() { #expect(Self.names.count > 70) }

  @Test(arguments: names)
  func isExplained(name: String) throws {
    let expected = Self.folder.appending(path: "\(name).expected")
    let found = try messages(of: name)
    if ProcessInfo.processInfo.environment["RENEW_MISTAKES"] != nil {
      try Data(found.utf8).write(to: expected)
    }
    #expect(try found == String(contentsOf: expected, encoding: .utf8))
  }

  /// What is said about a file, and whether there is a sweep all the same.
  private func messages(of name: String) throws -> String {
    let folder = Self.folder.path()
    let reading = try SweepFile.read(path: "\(folder)/\(name).yaml")
    let lines = reading.diagnostics.all.map(\.text) + [reading.sweep == nil ? "refused" : "read"]
    return lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "\(folder)/", with: "")
  }
}
