// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("A scenario that extends another")
struct ScenarioChainTests {
  @Test("Maps merge, scalars replace, the name is the file's own")
  func merging() throws {
    let folder = try ScenarioFolder([
      "base.yaml": chainBase,
      "a.yaml": extending("end: 2029\nparameters: {skills.loss: 1 %/yr}\ngoals: []\n"),
    ])
    let reading = try folder.read()
    #expect(reading.diagnostics.all.isEmpty)
    let scenario = try #require(reading.scenario)
    #expect(scenario.name == "Child")
    #expect(scenario.description == "The base.")
    #expect(scenario.end == 2029)
    #expect(scenario.parameters.skills.loss == 0.01)
    #expect(scenario.parameters.skills.max == 0.9)
    #expect(scenario.investments.count == 1 && scenario.goals.isEmpty)
  }

  @Test("`also` comes after the file's own list, or else after the base's with its `also`")
  func also() throws {
    func entry(_ year: Int) -> String { "{layer: skills, years: \(year), amount: 1}" }
    let folder = try ScenarioFolder([
      "base.yaml": chainBase,
      "b.yaml": extending("also: {investments: [\(entry(2025))]}\n"),
      "c.yaml": extending("also: {investments: [\(entry(2026))]}\n", base: "b.yaml"),
      "d.yaml": extending(
        "also: {investments: [\(entry(2028))]}\ninvestments: [\(entry(2027))]\n", base: "c.yaml"),
    ])
    let inherited = try #require(try folder.read("c.yaml").scenario)
    #expect(inherited.investments.flatMap(\.years) == [2024, 2025, 2026])
    let replaced = try #require(try folder.read("d.yaml").scenario)
    #expect(replaced.investments.flatMap(\.years) == [2027, 2028])
  }

  @Test("Paths are relative to the file that names them, and shown without detours")
  func paths() throws {
    let folder = try ScenarioFolder([
      "base.yaml": chainBase,
      "deep/er/a.yaml": extending("regoin: x\n", base: "../b.yaml"),
      "deep/b.yaml": extending("regoin: x\n", base: ".././base.yaml"),
    ])
    let complaints = try folder.complaints("deep/er/a.yaml")
    #expect(
      complaints == [
        "deep/er/a.yaml:4:1 error: unknown key 'regoin' (did you mean 'region'?)",
        "deep/b.yaml:4:1 error: unknown key 'regoin' (did you mean 'region'?)",
      ])
    let inputs = try folder.read("deep/er/a.yaml").inputs.map(\.path)
    #expect(inputs.last == folder.path + "/districts.csv")
  }

  @Test("A base may be incomplete")
  func fragment() throws {
    let folder = try ScenarioFolder([
      "base.yaml": "schema: rollcast/1\ninvestments: [{layer: skills, years: 2024, amount: 1}]\n",
      "a.yaml": extending(
        "definition: GSO\nstart: 2023\nend: 2030\ndistricts: districts.csv\n"),
    ])
    let complaints = try folder.complaints()
    #expect(complaints.isEmpty)
  }
}

/// A base for other files.
let chainBase =
  head + """
    description: The base.
    parameters:
      skills.loss: 2 %/yr
      skills.max: 90 %
    investments:
      - {layer: skills, years: 2024, amount: 1}
    goals:
      - {indicator: grdp, year: 2030, at_least: 1}

    """

/// A file that extends another; `text` starts on line 4.
func extending(_ text: String, base: String = "base.yaml") -> String {
  "schema: rollcast/1\nname: Child\nextends: \(base)\n" + text
}
