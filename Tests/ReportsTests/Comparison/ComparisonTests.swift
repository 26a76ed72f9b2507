// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Planning
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

  @Test func differentDefinitionsCanBeAskedFor() throws {
    let a = Projection(Self.scenario("a"))
    let b = Projection(Self.scenario("b", definition: "MIC"))
    let comparison = try Comparison([a, b], acrossDefinitions: true)
    #expect(comparison.isAcrossDefinitions)
    let table = Self.report(comparison).table
    #expect(table.contains("across definitions: GSO (a), MIC (b)"))
    #expect(table.contains("The definitions differ, so the shares do not measure the same thing"))
    #expect(try !Comparison([a, a], acrossDefinitions: true).isAcrossDefinitions)
  }

  @Test func projectionsWithoutACommonYearAreAnObstacle() {
    var late = Self.scenario("late", end: 2032)
    (late.start, late.investments) = (2026, [])
    #expect(throws: Comparison.Obstacle.noCommonYear) {
      try Comparison([Projection(Self.scenario("early")), Projection(late)])
    }
  }

  private static func report(_ comparison: Comparison, districts: Bool = false) -> ComparisonReport
  {
    let first = comparison.projections[0]
    let pairs = comparison.projections.dropFirst().map {
      ComparisonReport.Pair(
        explanation: Explanation(first, $0, year: comparison.year), inputs: [])
    }
    return ComparisonReport(comparison, pairs: pairs, showsDistricts: districts)
  }

  @Test func theTableShowsTheDifferenceToTheFirst() throws {
    let a = Projection(Self.scenario("without"))
    let b = Projection(Self.scenario("with", skills: 0.2))
    let table = Self.report(try Comparison([a, b])).table
    #expect(table.contains("without") && table.contains("with"))
    let skills = try #require(table.split(separator: "\n").first { $0.hasPrefix("Digital skills") })
    let (low, high) = (
      a.byYear.last!.region.digitalSkills, b.byYear.last!.region.digitalSkills
    )
    #expect(high > low)
    #expect(skills.contains(NumberText.percent(high, decimals: 2)))
    #expect(skills.hasSuffix(NumberText.points(high - low)))
    #expect(table.contains("spending.skills"))
  }

  /// A district that only one of them has is shown with a dash for the other.
  @Test func districtsOfOneScenarioAloneAreShown() throws {
    let a = Projection(Self.scenario("a"))
    var other = Self.scenario("b")
    other.districts[0].id = "b"
    other.districts[0].name = "Elsewhere"
    let report = Self.report(try Comparison([a, Projection(other)]), districts: true)
    let rows = report.table.split(separator: "\n").filter { $0.hasPrefix("Elsewhere  ") }
    #expect(rows.contains { $0.hasSuffix("–") } && rows.contains { !$0.hasSuffix("–") })
    #expect(report.table.contains("The tables name different districts"))
    #expect(report.csv.contains("indicator,a,b,GSO,GSO,2026,b,digital_share,1,,"))
  }

  @Test func equalScenariosGiveZeros() throws {
    let a = Projection(Self.scenario("a", skills: 0.2))
    let report = Self.report(try Comparison([a, a]), districts: true)
    #expect(report.table.contains("Nothing differs that the share depends on."))
    #expect(report.table.contains("Nothing differs but names."))
    #expect(!report.table.contains("nan") && !report.table.contains("-0"))
  }
}
