// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Plan files and what they name")
struct PlanFileTests {
  @Test("A file with a lever is a question of its own")
  func lever() throws {
    let folder = try ScenarioFolder([
      "a.yaml": head + "investments: [{layer: skills, years: 2024, amount: 1}]\n",
      "p.yaml": planHead + """
        lever: investments.skills
        low: 0
        high: 4
        reach: [{indicator: digital_share@2030, at_least: 20 %}]
        """,
    ])
    var reading = try folder.readPlan()
    #expect(reading.diagnostics.all.isEmpty)
    let question = try #require(reading.lever)
    #expect(
      question.levers
        == [Lever(name: "investments.skills", target: .spending(.skills), low: 0, high: 4)])
    #expect(question.reach.map(\.goal.bound) == [.atLeast(0.2)])
    #expect(reading.requirePlan() == nil)
    #expect(
      reading.diagnostics.all.map(folder.shown) == [
        "p.yaml:3:8 error: the file asks for the value of a lever, not for a plan "
          + "(use 'rollcast target')"
      ])
  }

  @Test("A plan that is not there is an error of its own; what it names is a mistake in it")
  func missing() throws {
    let folder = try ScenarioFolder([
      "p.yaml": planHead + "budget: 1\nmaximise: grdp@2030\n"
    ])
    #expect(throws: InputError.self) { try PlanFile.read(path: folder.path + "/no.yaml") }
    #expect(try folder.planComplaints() == ["p.yaml:2:11 error: cannot find 'a.yaml'"])
  }

  @Test("The mistakes of the scenario are reported with their own places")
  func scenarioMistakes() throws {
    let folder = try ScenarioFolder([
      "a.yaml": head + "colour: red\n",
      "p.yaml": planHead
        + "budgett: 1\nminimise: spending\nreach: [{indicator: grdp@2030, at_least: 1}]",
    ])
    #expect(
      try folder.planComplaints() == [
        "p.yaml:3:1 error: unknown key 'budgett' (did you mean 'budget'?)",
        "a.yaml:7:1 error: unknown key 'colour'",
      ])
    #expect(try folder.readPlan().question == nil)
  }

  @Test("Every file that was read is an input, the plan first")
  func inputs() throws {
    let folder = try ScenarioFolder([
      "a.yaml": head, "p.yaml": planHead + "budget: 1\nmaximise: grdp@2030\n",
    ])
    let names = try folder.readPlan().inputs.map { $0.path.split(separator: "/").last! }
    #expect(names == ["p.yaml", "a.yaml", "districts.csv"])
  }
}
