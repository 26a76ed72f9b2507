// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Workbench

@Suite struct SavingTests {
  private let document = """
    {"schema": "rollcast/1", "name": "Tô: 5 % #1", "description": "two\\nlines",
     "extends": "resolution-48.yaml", "parameters": {"skills.loss": 0.012345678901234567,
     "growth.ict": "11.3 %/yr"}, "also": {"goals":
     [{"indicator": "grdp", "year": 2030, "at_least": 1e5}]}, "anchors": [{"name": "a, b: c",
     "district": "son-duong", "year": 2026.5, "value_added": 1234.5678901234567, "ramp": 2}],
     "investments": [{"layer": "skills", "years": [2025, "2027-2028"], "amount": 7.1,
     "districts": ["na-hang", "lam-binh"], "share": "need"}]}
    """

  @Test func aSavedFileIsTheSameScenario() throws {
    let folder = try LibraryFolder()
    _ = try folder.answer(.save, [("file", "mine.yaml")], document)
    #expect(try folder.scenario(file: "mine.yaml") == folder.scenario(document))
    let text = try folder.text("mine.yaml")
    #expect(text.contains("skills.loss: 0.012345678901234567"))
    #expect(text.contains("  # rate at which skills are lost"))
  }

  @Test func namesAreTurnedTowardsTheNewPlace() throws {
    let folder = try LibraryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "mine"), withIntermediateDirectories: true)
    _ = try folder.answer(.save, [("file", "mine/a.yaml")], document)
    #expect(try folder.text("mine/a.yaml").contains("extends: \"../resolution-48.yaml\"\n"))
    #expect(try folder.scenario(file: "mine/a.yaml") == folder.scenario(document))
  }

  @Test func aFileIsNotWrittenOverUnlessThatIsAskedFor() throws {
    let folder = try LibraryFolder()
    try folder.write("precious", "mine.yaml")
    #expect(folder.refusal(.save, [("file", "mine.yaml")], document)?.status == 409)
    #expect(try folder.text("mine.yaml") == "precious")
    _ = try folder.answer(.save, [("file", "mine.yaml"), ("overwrite", "true")], document)
    #expect(try folder.text("mine.yaml").hasPrefix("# Saved"))
  }

  @Test func aBaseIsNeverWrittenOver() throws {
    let folder = try LibraryFolder()
    for name in ["resolution-48.yaml", "baseline.yaml"] {
      let before = try folder.text(name)
      let query = [(name: "file", value: name), (name: "overwrite", value: "true")]
      #expect(folder.refusal(.save, query, document)?.status == 409)
      #expect(try folder.text(name) == before)
    }
  }

  @Test func linksAreNotWrittenThrough() throws {
    let folder = try LibraryFolder()
    try folder.write("precious", "../outside.yaml")
    try folder.link("link.yaml", to: "../outside.yaml")
    try folder.link("up", to: "..")
    #expect(folder.refusal(.save, [("file", "link.yaml")], document)?.status == 409)
    let over = [(name: "file", value: "link.yaml"), (name: "overwrite", value: "true")]
    #expect(folder.refusal(.save, over, document)?.status == 409)
    #expect(folder.refusal(.save, [("file", "up/new.yaml")], document)?.status == 403)
    #expect(try folder.text("../outside.yaml") == "precious")
  }

  @Test(arguments: [
    "a.txt", ".a.yaml", "../a.yaml", "/a.yaml", "a.yaml/", "", "a\u{0}.yaml", "a\n.yaml",
    "no-folder/a.yaml", "baseline.yaml/a.yaml",
  ])
  func badNamesAreRefused(name: String) throws {
    let folder = try LibraryFolder()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).sorted()
    let status = try #require(folder.refusal(.save, [("file", name)], document)).status
    #expect([400, 403, 404].contains(status), "\(status)")
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).sorted()
    #expect(before == after)
  }

  @Test func mistakesAreNotSaved() throws {
    let folder = try LibraryFolder()
    let body = "schema: rollcast/1\nname: n\nextends: baseline.yaml\nend: 1990\n"
    #expect(folder.refusal(.save, [("file", "mine.yaml")], body)?.status == 422)
    #expect(!FileManager.default.fileExists(atPath: folder.url.path() + "/mine.yaml"))
  }

  @Test func theTextCanBeHadWithoutAFile() throws {
    let folder = try LibraryFolder()
    let answer = try folder.answer(.save, [("file", "mine.yaml"), ("write", "no")], document)
    #expect(answer.contains("schema: rollcast/1"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.path() + "/mine.yaml"))
  }
}
