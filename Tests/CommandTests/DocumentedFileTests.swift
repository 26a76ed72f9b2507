// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The files that the documents show as a whole are accepted beside the shipped scenarios.
@Suite struct DocumentedFileTests {
  private static let documents = [
    "README.md", "Docs/ScenarioFile.md", "Docs/Planning.md", "Docs/Target.md", "Docs/Sweeps.md",
    "Docs/Calibration.md",
  ]

  /// The blocks marked `yaml` that start with a schema.
  private static func files(_ document: String) throws -> [String] {
    let url = RollcastRun.root.appending(path: document)
    let blocks = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```")
    return blocks.filter { $0.hasPrefix("yaml\nschema: rollcast") }.map { String($0.dropFirst(5)) }
  }

  @Test(arguments: documents)
  func isAccepted(document: String) throws {
    let files = try Self.files(document)
    #expect(!files.isEmpty)
    for (i, text) in files.enumerated() {
      let folder = try ScratchFolder()
      try folder.write(text, to: "shown-\(i).yaml")
      let run = try RollcastRun("validate", "shown-\(i).yaml", in: folder.url)
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    }
  }
}
