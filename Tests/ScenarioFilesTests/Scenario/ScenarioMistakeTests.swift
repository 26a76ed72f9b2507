// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

/// Lines that are added to a sound file, and what is said about them.
struct Mistake: Sendable, CustomTestStringConvertible {
  var text: String
  var complaints: [String]

  init(_ text: String, _ complaints: String...) {
    self.text = text
    self.complaints = complaints
  }

  var testDescription: String { text }
}

@Suite("Mistakes in a scenario")
struct ScenarioMistakeTests {
  @Test("At the top of the file", arguments: top)
  func atTop(mistake: Mistake) throws { try expect(mistake, after: head) }

  @Test("In parameters", arguments: parameters)
  func inParameters(mistake: Mistake) throws { try expect(mistake, after: head + "parameters:\n") }

  @Test("In investments", arguments: investments)
  func inInvestments(mistake: Mistake) throws {
    try expect(mistake, after: head + "investments:\n")
  }

  @Test("In anchors", arguments: anchors)
  func inAnchors(mistake: Mistake) throws { try expect(mistake, after: head + "anchors:\n") }

  @Test("In goals", arguments: goals)
  func inGoals(mistake: Mistake) throws { try expect(mistake, after: head + "goals:\n") }

  @Test("In the keys that every scenario has", arguments: heads)
  func inHeads(mistake: Mistake) throws { try expect(mistake, after: "") }

  private func expect(_ mistake: Mistake, after text: String) throws {
    let folder = try ScenarioFolder(["a.yaml": text + mistake.text + "\n"])
    let complaints = try folder.complaints()
    #expect(complaints == mistake.complaints.map { "a.yaml:" + $0 })
    let hasErrors = mistake.complaints.contains { $0.contains(" error: ") }
    #expect(try (folder.read().scenario == nil) == hasErrors)
  }

  @Test("Nothing is said about a key that is missing where its value is wrong")
  func noEcho() throws {
    let folder = try ScenarioFolder(["a.yaml": "schema: rollcast/1\nname:\nstart: x\n"])
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "a.yaml:1:1 error: the scenario has no 'definition' (add 'definition: GSO')",
        "a.yaml:1:1 error: the scenario has no 'end' (add 'end: 2030')",
        "a.yaml:1:1 error: the scenario has no 'districts' (add the path of a district table)",
        "a.yaml:2:1 error: 'name' is empty; expected text",
        "a.yaml:3:8 error: 'start' is 'x'; expected a whole number from 1900 to 2200",
      ])
  }

  @Test("A table that is not there is a mistake at its name")
  func missingTable() throws {
    let text = head.replacing("districts.csv", with: "no/x.csv")
    let folder = try ScenarioFolder([
      "a.yaml": text + "investments: [{layer: skills, years: 2024, amount: 1, districts: [x]}]\n"
    ])
    let complaints = try folder.complaints()
    #expect(complaints == ["a.yaml:6:12 error: cannot find 'no/x.csv'"])
  }

  @Test("All mistakes of all files are reported in one go, each once")
  func allInOneGo() throws {
    let folder = try ScenarioFolder([
      "base.yaml": head + "goals: [{indicator: grdpp, year: 2030, at_least: 1}]\ncolour: red\n",
      "a.yaml": """
      schema: rollcast/1
      extends: base.yaml
      parameters: {skills.los: 1}
      investments: [{layer: skils, years: 2020, amount: 1}]
      """,
    ])
    let complaints = try folder.complaints()
    #expect(
      complaints == [
        "a.yaml:3:14 error: unknown parameter 'skills.los' (did you mean 'skills.loss'?)",
        "a.yaml:4:23 error: unknown layer 'skils' (did you mean 'skills'?)",
        "a.yaml:4:37 error: the year 2020 is too early; the first projected year is 2024",
        "base.yaml:7:21 error: unknown indicator 'grdpp' (did you mean 'grdp'?)",
        "base.yaml:8:1 error: unknown key 'colour'",
      ])
  }
}
