// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Mistakes in a chain of files")
struct ScenarioChainMistakeTests {
  @Test("Values that a later file replaces are checked all the same")
  func replacedMistakes() throws {
    let folder = try ScenarioFolder([
      "base.yaml": chainBase.replacing("layer: skills", with: "layer: slills")
        .replacing("2 %/yr", with: "-2 %/yr"),
      "a.yaml": extending("parameters: {skills.loss: 1 %/yr}\ninvestments: []\n"),
    ])
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "base.yaml:9:16 error: 'skills.loss' is -0.02/yr, but must be at least 0/yr",
        "base.yaml:12:13 error: unknown layer 'slills' (did you mean 'skills'?)",
      ])
  }

  @Test("A base that is not there is a mistake of the file that names it, and hides no other")
  func missingBase() throws {
    let folder = try ScenarioFolder(["a.yaml": extending("stat: 2023\n", base: "no/base.yaml")]
    )
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "a.yaml:3:10 error: cannot find 'no/base.yaml'",
        "a.yaml:4:1 error: unknown key 'stat' (did you mean 'start'?)",
      ])
  }

  @Test("A base that is a folder is refused")
  func folderAsBase() throws {
    let folder = try ScenarioFolder(["a.yaml": extending("", base: "sub"), "sub/x": ""])
    let complaints = try folder.complaints()
    #expect(complaints == ["a.yaml:3:10 error: 'sub' is a folder; expected a file"])
  }

  @Test("A circle is reported with its files")
  func circle() throws {
    let folder = try ScenarioFolder([
      "a.yaml": extending("", base: "b.yaml"),
      "b.yaml": extending("", base: "c.yaml"),
      "c.yaml": extending("", base: "./b.yaml"),
    ])
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "c.yaml:3:10 error: 'extends' leads round in a circle: b.yaml → c.yaml → b.yaml"
      ])
  }

  @Test("A chain has an end")
  func longChain() throws {
    var files: [String: String] = [:]
    for index in 1...33 { files["\(index).yaml"] = extending("", base: "\(index + 1).yaml") }
    files["33.yaml"] = head
    let folder = try ScenarioFolder(files)
    let complaints = try folder.complaints("2.yaml")
    #expect(complaints.isEmpty)
    let tooMany = try folder.complaints("1.yaml")
    #expect(
      tooMany == [
        "32.yaml:3:10 error: more than 32 files extend one another"
      ])
  }
}
