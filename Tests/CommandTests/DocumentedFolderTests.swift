// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Commands of the documents that leave folders behind and build on each other: they are run one
/// after the other in a folder of their own, and print what the document shows below them.
@Suite struct DocumentedFolderTests {
  /// The blocks of a document that are marked as no shell script.
  private func blocks(_ document: String) throws -> [[String]] {
    let url = RollcastRun.root.appending(path: document)
    var blocks: [[String]] = []
    var fence: Substring?
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if fence == nil, line == "```" { blocks.append([]) }
        fence = fence == nil ? line : nil
      } else if fence == "```" {
        blocks[blocks.count - 1].append(String(line))
      }
    }
    return blocks
  }

  @Test(arguments: ["Docs/Report.md", "Docs/Compare.md"])
  func worksAsWritten(document: String) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try files.createSymbolicLink(
      at: folder.appending(path: "Scenarios"),
      withDestinationURL: RollcastRun.root.appending(path: "Scenarios"))
    let blocks = try blocks(document)
    let place = try #require(
      blocks.firstIndex { $0.contains { $0.hasPrefix("rollcast sweep") } })
    var printed: Set<String> = []
    for line in blocks[place] {
      let run = try RollcastRun(shell: line, in: folder)
      #expect(run.status == 0, "\(line): \(run.messages)")
      printed.formUnion(run.output.split(separator: "\n").map(String.init))
    }
    guard document == "Docs/Compare.md" else { return }
    #expect(blocks[place + 1].count > 3)
    for line in blocks[place + 1] { #expect(printed.contains(line), "\(line)") }
  }
}
