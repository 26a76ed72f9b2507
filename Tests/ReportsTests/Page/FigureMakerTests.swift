// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports
@testable import RolloutModel

@Suite struct FigureMakerTests {
  private static func outcome(_ bound: Double, _ projected: Double?) -> GoalOutcome {
    GoalOutcome(
      goal: Goal(indicator: .digitalShare, year: 2030, bound: .atLeast(bound)),
      projected: projected)
  }

  @Test func aMissedGoalSaysByHowMuch() {
    let maker = Sample.maker()
    #expect(maker.verdict(Self.outcome(0.3, 0.0812)) == "missed by 21.9 points")
    #expect(maker.projected(Self.outcome(0.3, 0.0812)) == "8.1\u{A0}%")
    #expect(maker.bound(Self.outcome(0.3, nil).goal) == "30\u{A0}%")
    #expect(maker.verdict(Self.outcome(0.3, 0.3)) == "met")
    #expect(maker.verdict(Self.outcome(0.3, nil)).hasPrefix("open"))
  }

  @Test func noGoalIsMissedByNothing() {
    let maker = Sample.maker(.vietnamese)
    #expect(maker.verdict(Self.outcome(0.3, 0.29996)) == "còn thiếu 0,004 điểm phần trăm")
  }

  @Test(arguments: [(0.3, 0.0765), (0.3, 0.07649999), (0.2, 0.06535), (0.125, 0.1)])
  func boundValueAndDistanceAddUpAsWritten(bound: Double, projected: Double) throws {
    let maker = Sample.maker()
    let outcome = Self.outcome(bound, projected)
    let value = try #require(Double(maker.projected(outcome).split(separator: "\u{A0}")[0]))
    let words = maker.verdict(outcome).split(separator: " ")
    let distance = try #require(Double(words[words.count - 2]))
    #expect(abs(bound * 100 - value - distance) < 1e-9)
  }

  @Test func otherGoalsHaveTheirUnits() {
    let spending = Goal(
      indicator: Indicator.named["spending"]!, year: 2025, bound: .atMost(120))
    let maker = Sample.maker(.french)
    #expect(maker.bound(spending) == "120\u{A0}milliards de VND/an")
    let over = GoalOutcome(goal: spending, projected: 130.5)
    #expect(maker.verdict(over) == "dépassé de 10,5\u{A0}milliards de VND/an")
  }

  @Test func observationsHaveTheirDates() {
    let maker = Sample.maker()
    let share = Observation(indicator: .digitalShare, date: 2024, value: 0.06, source: "s")
    #expect(maker.date(share) == "2023")
    let fibre = Indicator.named["fibre_takeup"]!
    let atEnd = Observation(indicator: fibre, date: 2025, value: 0.5, source: "s")
    #expect(maker.date(atEnd) == "end of 2024")
    let inJune = Observation(indicator: fibre, date: 2024 + 182.0 / 366, value: 0.5, source: "s")
    #expect(maker.date(inJune) == "30 June 2024")
  }

  @Test func contributionsAddUpToTheShare() throws {
    let projection = Projection(try Sample.scenario())
    let figure = Sample.maker().contributions(projection)
    for row in figure.table.rows {
      let values = row.cells.dropFirst().compactMap(\.value)
      // Eight divisions and seven additions.
      #expect(abs(values.dropLast().reduce(0, +) - values.last!) < 1e-15)
    }
  }

  @Test func spendingAddsUpToThePlannedMoney() throws {
    let projection = Projection(try Sample.scenario())
    let rows = Sample.maker().spending(projection).table.rows
    var total = 0.0
    for row in rows {
      let values = row.cells.dropFirst().compactMap(\.value)
      #expect(abs(values.dropLast(2).reduce(0, +) - values[values.count - 2]) < 1e-9)
      total += values[values.count - 2]
    }
    #expect(abs(total - 840) < 1e-9)
  }

  @Test func tablesOfLongProjectionsShowAChoiceOfYears() {
    let maker = Sample.maker()
    #expect(maker.shownYears(Array(2023...2030)) == Array(2023...2030))
    let shown = maker.shownYears(Array(2023...2100))
    #expect(shown.count <= 12 && shown.last == 2100)
  }
}
