// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Years of entries and the calendar")
struct ScenarioCalendarTests {
  private static let base =
    head + """
      investments:
        - {layer: skills, years: [2025, 2027-2030], amount: 1}
        - {layer: fibre, years: [2029, 2030], amount: 1}
      anchors:
        - {name: early, district: na-hang, year: 2027.9, value_added: 1, ramp: 1}
        - {name: late, district: na-hang, year: 2028, value_added: 1, ramp: 1}
      goals:
        - {indicator: grdp, year: 2030, at_least: 1}

      """

  private static let warnings = [
    "8:35 warning: the years 2028-2030 lie beyond the end, 2027, and are left out",
    "9:28 warning: the year 2029 lies beyond the end, 2027, and is left out",
    "9:34 warning: the year 2030 lies beyond the end, 2027, and is left out",
    "12:43 warning: the anchor starts beyond the end, 2027, and is left out",
  ]

  @Test("A later file that ends earlier leaves out what lies beyond, with warnings; goals stay")
  func earlierEnd() throws {
    let folder = try ScenarioFolder([
      "base.yaml": Self.base,
      "a.yaml": "schema: rollcast/1\nname: Short\nextends: base.yaml\nend: 2027\n",
    ])
    let complaints = try folder.complaints()
    #expect(complaints == Self.warnings.map { "base.yaml:" + $0 })
    let scenario = try #require(try folder.read().scenario)
    #expect(scenario.investments.map(\.years) == [[2025, 2027]])
    #expect(scenario.anchors.map(\.name) == ["early"])
    #expect(scenario.goals.map(\.year) == [2030])
  }

  @Test("The end may be brought forward on the command line")
  func earlierEndByCommand() throws {
    let folder = try ScenarioFolder(["a.yaml": Self.base])
    let complaints = try folder.complaints(settings: ["end=2027"])
    #expect(complaints == Self.warnings.map { "a.yaml:" + $0 })
  }

  @Test("A later end does not excuse a year after the end of the entry's own file")
  func laterEnd() throws {
    let folder = try ScenarioFolder([
      "base.yaml": head + "investments: [{layer: skills, years: 2024-2035, amount: 1}]\n",
      "a.yaml": "schema: rollcast/1\nname: Long\nextends: base.yaml\nend: 2040\n",
    ])
    let complaints = try folder.complaints()
    #expect(complaints == ["base.yaml:7:38 error: the year 2035 is after the end, 2030"])
  }

  @Test("A file's own end counts for its `also`")
  func ownEnd() throws {
    let folder = try ScenarioFolder([
      "base.yaml": head,
      "a.yaml": """
      schema: rollcast/1
      name: Long
      extends: base.yaml
      also: {investments: [{layer: skills, years: 2024-2040, amount: 1}]}
      end: 2040
      """,
    ])
    #expect(try folder.read().scenario?.investments.first?.years.last == 2040)
  }

  @Test("An end that only a later file gives holds for what stands in its base")
  func firstEnd() throws {
    let folder = try ScenarioFolder([
      "base.yaml": head.replacing("end: 2030\n", with: "")
        + "investments: [{layer: skills, years: 2031, amount: 1}]\n",
      "a.yaml": "schema: rollcast/1\nname: A\nextends: base.yaml\nend: 2030\n",
    ])
    let complaints = try folder.complaints()
    #expect(complaints == ["base.yaml:6:38 error: the year 2031 is after the end, 2030"])
  }
}
