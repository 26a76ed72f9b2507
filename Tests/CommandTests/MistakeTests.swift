// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// One bad file for each mistake, with what the tool says about it to the letter.
///
/// After a change of words, `rollcast validate FILE 2> FILE.expected` in the folder of the files,
/// and a look at the difference, renews them.
@Suite struct MistakeTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Mistakes")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test func thereAreMistakes() { #expect(Self.names.count > 60) }

  @Test(arguments: names)
  func isExplained(name: String) throws {
    let expected = try String(
      contentsOf: Self.folder.appending(path: "\(name).expected"), encoding: .utf8)
    let run = try RollcastRun("validate", "\(name).yaml", in: Self.folder)
    #expect(run.messages + "exit \(run.status)\n" == expected)
  }
}
