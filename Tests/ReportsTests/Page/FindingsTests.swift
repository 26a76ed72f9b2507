// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Testing

@testable import Reports

/// What a sweep, a plan and a comparison add to a report.
@Suite struct FindingsTests {
  @Test func aBandIsDrawnAndListed() throws {
    let projection = Projection(try Sample.scenario())
    let share = projection.series(.digitalShare)
    var subject = Report.Subject(projection: projection)
    subject.sweep = SweepFindings(
      band: SweepFindings.Band(
        lowLevel: 0.05, highLevel: 0.95,
        years: zip(projection.years, share).map {
          SweepFindings.Band.Year($0, low: $1 * 0.9, high: $1 * 1.2)
        }))
    let figure = Sample.maker().share(subject)
    #expect(!figure.reading.contains("range for"))
    #expect(figure.svgFile(.english).contains("class=\"band\""))
    #expect(figure.table.header == ["Year", "Value", "5\u{A0}%", "95\u{A0}%", "Source"])
    #expect(figure.table.rows.allSatisfy { $0.cells.count == 5 })
    #expect(figure.table.rows.last?.cells[3].value == share.last! * 1.2)
  }

  @Test(arguments: [[2025, 2030], [2030], [], [2040]])
  func aBandIsShownForTheYearsThatTheSweepHas(years: [Int]) throws {
    let projection = Projection(try Sample.scenario())
    var subject = Report.Subject(projection: projection)
    subject.sweep = SweepFindings(
      band: SweepFindings.Band(
        lowLevel: 0.05, highLevel: 0.95,
        years: years.map { SweepFindings.Band.Year($0, low: 0.06, high: 0.09) }))
    let figure = Sample.maker().share(subject)
    let held = years.filter(projection.years.contains)
    let chart = try #require(figure.chart as? LineChart)
    #expect(chart.band?.parts.map(\.count) == held.map { _ in 1 })
    let ends = figure.table.rows.filter { $0.cells[2].value != nil }.map { $0.cells[0].text }
    #expect(ends == held.map(String.init))
    #expect(
      figure.reading.hasSuffix(
        held.isEmpty
          ? "so there is no range to draw."
          : "The sweep has a range for \(held.map(String.init).joined(separator: ", ")) alone."))
  }

  @Test func yearsThatFollowEachOtherAreOneBand() {
    let years = [2024, 2025, 2027, 2029, 2030].map { year in
      LineChart.Band.Year(year: year, low: 0, high: 1)
    }
    #expect(
      LineChart.Band(years: years).parts.map { $0.map(\.year) } == [
        [2024, 2025], [2027], [2029, 2030],
      ])
  }

  @Test func influencesBecomeATornado() throws {
    var subject = Report.Subject(projection: Projection(try Sample.scenario()))
    subject.sweep = SweepFindings(
      influences: SweepFindings.Influences(
        year: 2030, centre: 0.08,
        causes: [
          SweepFindings.Cause(name: "digitalisation.rate_services", low: 0.06, high: 0.12),
          SweepFindings.Cause(name: "growth.ict", low: 0.075, high: 0.086),
        ]))
    let report = Report([subject], language: .english, origin: Sample.origin)
    let figure = try #require(report.figure(.tornado))
    #expect(
      figure.reading == "digitalisation.rate_services moves it from 6.0\u{A0}% to 12.0\u{A0}%.")
    #expect(figure.table.rows.count == 2)
    subject.sweep = nil
    #expect(
      Report([subject], language: .english, origin: Sample.origin).figure(.tornado) == nil)
  }

  @Test(arguments: Language.allCases)
  func driversBecomeAWaterfallThatEndsAtTheSecondShare(language: Language) throws {
    let scenarios = try ["baseline", "electronics-anchor"].map { try Sample.scenario($0) }
    var report = Sample.report(scenarios, language)
    let (a, b) = (report.subjects[0].projection, report.subjects[1].projection)
    report.explanation = Explanation(a, b, year: 2030)
    let figure = try #require(report.figure(.waterfall))
    let chart = try #require(figure.chart as? WaterfallChart)
    // The split adds up to 1e-12.
    #expect(abs(chart.end - b.value(.digitalShare, year: 2030)!) < 1e-12)
    #expect(chart.steps.count == figure.table.rows.count && chart.steps.count > 1)
    #expect(abs(chart.steps[0].change) >= abs(chart.steps[1].change))
    #expect(figure.reading.contains(chart.steps[0].name))
  }

  @Test func equalScenariosHaveNoWaterfall() throws {
    let scenario = try Sample.scenario()
    var report = Sample.report([scenario, scenario])
    let projection = report.subjects[0].projection
    report.explanation = Explanation(projection, projection, year: 2030)
    let figure = try #require(report.figure(.waterfall))
    #expect(figure.chart == nil && figure.reading.hasPrefix("Nothing that counts"))
  }

  @Test func aPlanShowsWhatItSpends() throws {
    let scenario = try Sample.scenario("baseline")
    let plan = Plan(
      scenario: scenario, years: [2024], budget: [10], layers: [.skills],
      aim: .maximise(.digitalShare, year: 2030, district: nil))
    var report = Sample.report([scenario])
    let result = Optimiser(plan).solve()
    report.plan = PlanFindings(plan, spending: result.spending)
    let figure = try #require(report.figure(.plan))
    let spent = figure.table.rows.compactMap { $0.cells[1].value }
    // The budget is a bound that the search keeps to its tolerance.
    #expect(abs(spent.reduce(0, +) - 10) < 1e-4)
    #expect(figure.reading.hasPrefix("With the plan ") && !figure.reading.contains("nearest"))
    // A run adds the amounts in the order of the search, so the figures have the same bits.
    #expect(report.plan?.value == result.value)
    #expect(report.plan?.withoutPlan == result.withoutPlan)
    #expect(report.plan?.equalSplit == result.equalSplit)
  }
}
