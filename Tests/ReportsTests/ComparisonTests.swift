// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel
import Testing

@testable import Reports

@Suite struct ComparisonTests {
  private static func scenario(
    _ name: String, definition: String = "GSO", end: Int = 2026, skills: Double = 0
  ) -> Scenario {
    var figures = DistrictFigures<Double>()
    for column in DistrictColumn.all {
      figures[slot: column.slot] = column.rule == .share ? 0.5 : 0.4
    }
    (figures.population, figures.households, figures.areaKm2) = (1000, 250, 10)
    (figures.vaServices, figures.vaICT, figures.enterprises) = (50, 5, 20)
    var scenario = Scenario(
      name: name, definition: definition, start: 2023, end: end,
      districts: [District(id: "a", name: "A", longitude: 0, latitude: 0, figures: figures)])
    scenario.investments = [
      Investment(layer: .skills, years: [2024], amount: skills, districts: [0])
    ]
    return scenario
  }

  @Test func theLastCommonYearIsTheDefault() throws {
    let long = Projection(Self.scenario("long", end: 2030))
    let short = Projection(Self.scenario("short", end: 2027))
    #expect(try Comparison([long, short]).year == 2027)
    #expect(try Comparison([long, short], year: 2025).year == 2025)
  }

  @Test func aYearThatOneDoesNotReachIsAnObstacle() {
    let long = Projection(Self.scenario("long", end: 2030))
    let short = Projection(Self.scenario("short", end: 2027))
    #expect(throws: Comparison.Obstacle.year(2029, notIn: short.scenario)) {
      try Comparison([long, short], year: 2029)
    }
  }

  @Test func differentDefinitionsAreAnObstacle() {
    let a = Projection(Self.scenario("a"))
    let b = Projection(Self.scenario("b", definition: "MIC"))
    #expect(throws: Comparison.Obstacle.definitions(first: a.scenario, other: b.scenario)) {
      try Comparison([a, b])
    }
  }

  @Test func theTableShowsTheDifferenceToTheFirst() throws {
    let a = Projection(Self.scenario("without"))
    let b = Projection(Self.scenario("with", skills: 0.2))
    let table = try Comparison([a, b]).table
    #expect(table.contains("without") && table.contains("with"))
    let skills = try #require(table.split(separator: "\n").first { $0.hasPrefix("Digital skills") })
    let (low, high) = (
      a.byYear.last!.region.digitalSkills, b.byYear.last!.region.digitalSkills
    )
    #expect(high > low)
    #expect(skills.contains(NumberText.percent(high, decimals: 2)))
    #expect(skills.hasSuffix(NumberText.points(high - low)))
  }
}
