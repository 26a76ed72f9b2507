// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import ScenarioFiles

@Suite("Reading a scenario")
struct ScenarioReadingTests {
  @Test("Every key of a file reaches the scenario")
  func everyKey() throws {
    let folder = try ScenarioFolder(["a.yaml": Self.full])
    let reading = try folder.read()
    #expect(reading.diagnostics.all.isEmpty)
    let scenario = try #require(reading.scenario)
    #expect(scenario.name == "Skills first")
    #expect(scenario.description == "One or two sentences.")
    #expect(scenario.region == "Tuyên Quang")
    #expect(scenario.definition == "GSO")
    #expect((scenario.start, scenario.end, scenario.stepsPerYear) == (2023, 2030, 12))
    #expect(scenario.districts.map(\.id) == ["na-hang", "yen-son", "ham-yen"])
    #expect(scenario.parameters.skills.costPerPerson == 1.2)
    #expect(scenario.parameters.skills.loss == 0.02)
    #expect(scenario.parameters.skills.max == Parameters<Double>.central.skills.max)
  }

  @Test("Entries become values with positions of districts")
  func entries() throws {
    let folder = try ScenarioFolder(["a.yaml": Self.full])
    let scenario = try #require(try folder.read().scenario)
    #expect(
      scenario.investments == [
        Investment(layer: .skills, years: Array(2024...2030), amount: 60, districts: [0, 1, 2]),
        Investment(
          layer: .mobile4G, years: [2025, 2027, 2028], amount: 8.5, districts: [2, 0],
          split: .need),
      ])
    #expect(
      scenario.anchors == [
        Anchor(name: "electronics plant", district: 1, year: 2026.5, valueAdded: 2500, ramp: 2)
      ])
    #expect(
      scenario.goals == [
        Goal(indicator: .digitalShare, year: 2025, bound: .atLeast(0.2)),
        Goal(indicator: .digitalShare, year: 2030, bound: .atMost(0.4), district: 0),
      ])
  }

  @Test("What a file leaves out takes its default")
  func defaults() throws {
    let folder = try ScenarioFolder(["a.yaml": head])
    let scenario = try #require(try folder.read().scenario)
    #expect(scenario.stepsPerYear == 4)
    #expect(scenario.description == "" && scenario.region == "")
    #expect(scenario.parameters == .central)
    #expect(scenario.investments.isEmpty && scenario.anchors.isEmpty && scenario.goals.isEmpty)
  }

  @Test("The files that were read are kept, as they were")
  func inputs() throws {
    let folder = try ScenarioFolder([
      "x/a.yaml": head.replacing("districts.csv", with: "../districts.csv")
    ])
    let reading = try folder.read("x/a.yaml")
    #expect(
      reading.inputs.map(\.path) == [folder.path + "/x/a.yaml", folder.path + "/districts.csv"])
    #expect(reading.inputs[0].bytes.starts(with: "schema".utf8))
  }

  @Test("Line ends of Windows and a byte order mark change nothing")
  func lineEnds() throws {
    let text = "\u{FEFF}" + Self.full.replacing("\n", with: "\r\n")
    let folder = try ScenarioFolder(["a.yaml": text, "b.yaml": Self.full])
    #expect(try folder.read("a.yaml").scenario == folder.read("b.yaml").scenario)
  }

  static let full = """
    schema: rollcast/1
    name: Skills first  # a comment
    description: One or two sentences.
    region: Tuyên Quang
    definition: "GSO"
    start: 2023
    end: 2030
    steps_per_year: 12
    districts: districts.csv
    parameters:
      skills.cost_per_person: 1.2 million VND/person
      skills.loss: 2 %/yr
    investments:
      - layer: skills
        years: 2024-2030
        amount: 60 billion VND/yr
        districts: all
        share: population
      - {layer: mobile_4g, years: [2025, 2027-2028], amount: 8.5,
         districts: [ham-yen, na-hang], share: need}
    anchors:
      - name: electronics plant
        district: yen-son
        year: 2026.5
        value_added: 2500 billion VND/yr
        ramp: 2 years
    goals:
      - {indicator: digital_share, year: 2025, at_least: 20 %}
      - {indicator: digital_share, year: 2030, at_most: 0.4, district: na-hang}

    """
}
