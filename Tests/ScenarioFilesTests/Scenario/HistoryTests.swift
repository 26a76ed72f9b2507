// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("What was observed beside a scenario")
struct HistoryTests {
  private static let table = """
    indicator,date,value,source,district,definition
    digital_share,2023,6.2 %,office,,GSO
    digital_share,2022,6 %,office,,
    digital_share,2021,9 %,ministry,,wide
    fibre_takeup,2024,0.6,plan,yen-son,other

    """

  private func folder(_ scenario: String = head + "history: h.csv\n") throws -> ScenarioFolder {
    try ScenarioFolder(["a.yaml": scenario, "h.csv": Self.table])
  }

  @Test("Observations reach the scenario, and their file the inputs")
  func reading() throws {
    let folder = try folder()
    let reading = try folder.read()
    let scenario = try #require(reading.scenario)
    #expect(reading.diagnostics.all.isEmpty)
    #expect(scenario.history.count == 4 && scenario.history[3].district == 1)
    #expect(reading.inputs.last?.path == folder.path + "/h.csv")
    #expect(try #require(ScenarioFolder(["a.yaml": head]).read().scenario).history.isEmpty)
  }

  @Test("By date, and of the scenario's definition where there is one to follow")
  func observations() throws {
    let scenario = try #require(try folder().read().scenario)
    #expect(scenario.observations(of: .digitalShare).map(\.value) == [0.06, 0.062])
    let takeup = try #require(Indicator.named["fibre_takeup"])
    #expect(scenario.observations(of: takeup).isEmpty)
    #expect(scenario.observations(of: takeup, district: 1).map(\.value) == [0.6])
  }

  @Test("The path is relative to the file that names it, and a later file replaces it")
  func extending() throws {
    let folder = try ScenarioFolder([
      "base/b.yaml": head.replacing("districts.csv", with: "../districts.csv")
        + "history: h.csv\n", "base/h.csv": Self.table,
      "a.yaml": "schema: rollcast/1\nname: A\nextends: base/b.yaml\n",
    ])
    #expect(try folder.read().scenario?.history.count == 4)
    let complaints = try folder.complaints(settings: ["history=none.csv"])
    #expect(complaints == ["--set:1:9 error: cannot find 'none.csv'"])
  }

  @Test("Mistakes have their place, with those of the districts")
  func mistakes() throws {
    let folder = try folder()
    try folder.write(Self.table.replacing("yen-son", with: "yen-sonn"), "h.csv")
    #expect(
      try folder.complaints() == [
        "h.csv:5:28 error: unknown district 'yen-sonn' (did you mean 'yen-son'?)"
      ])
    try folder.write("schema: rollcast/1\n" + head.dropFirst(19) + "history: none.csv\n", "a.yaml")
    #expect(try folder.complaints() == ["a.yaml:7:10 error: cannot find 'none.csv'"])
  }
}
