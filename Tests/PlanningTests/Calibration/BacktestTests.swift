// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct BacktestTests {
  private static func measured(
    _ values: [(Double, Double)], _ name: String = "fibre_takeup", in scenario: Scenario
  ) -> [MeasuredFigure] {
    values.map { date, value in
      MeasuredFigure(
        Observation(indicator: Indicator.named[name]!, date: date, value: value, source: ""),
        error: 0.005, in: scenario)!
    }
  }

  /// Of 0.50 at the end of 2024, 0.54 in mid-2026 and 0.60 at the end of 2027: known up to 2026,
  /// the last change is 0.04 in 1.5 years, and 1.5 years later that gives 0.58.
  @Test func theNaiveForecastsAreThoseOfHandArithmetic() throws {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml")
    let figures = Self.measured([(2025, 0.50), (2026.5, 0.54), (2028, 0.60)], in: scenario)
    let naive = try #require(NaiveForecast(figures, row: 2, cut: 2026))
    #expect(naive.horizon == 1.5 && naive.lastValue == 0.54)
    #expect(abs(naive.lastChange - 0.58) < 1e-15)
    #expect(NaiveForecast(figures, row: 2, cut: 2025) == nil)
    #expect(NaiveForecast(figures, row: 1, cut: 2026) == nil)
  }

  /// The errors of the two naive forecasts over every cut, added up by hand: values 1, 2, 4, 7 of
  /// a hundredth, from the ends of 2024 to 2027.
  @Test func theScoresAreMeansOverAllForecasts() throws {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml")
    let calibration = Calibration(
      name: "Test", scenario: scenario, unknowns: [.parameter("fibre.takeup_q")],
      measurements: Self.measured(
        [(2025, 0.01), (2026, 0.02), (2027, 0.04), (2028, 0.07)], in: scenario))
    let score = try #require(Backtest(calibration).scores.first)
    // Known to 2025: 4 and 7 from 2; to 2026: 7 from 4.
    #expect(score.forecasts == 3 && score.points == 2)
    #expect(abs(score.lastValue - (0.02 + 0.05 + 0.03) / 3) < 1e-15)
    // With the last change: 3 and 4 against 4 and 7; then 6 against 7.
    #expect(abs(score.lastChange - (0.01 + 0.03 + 0.01) / 3) < 1e-15)
    #expect(score.verdict == .tooFew)
  }

  @Test func aHistoryOfTheModelsOwnIsForetoldBetter() throws {
    let history = SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml", settings: ["end=2034"]),
      unknowns: [.parameter("fibre.takeup_q"), .parameter("fibre.takeup_base")],
      series: [("fibre_takeup", 0.001)], years: 2024...2034)
    var random = SplitMix64(state: 21)
    let backtest = Backtest(history.calibration(truth: [0.42, 1.5], &random))
    let score = try #require(backtest.scores.first)
    #expect(score.points == 9 && score.verdict == .model)
    #expect(Double(score.covered) >= 0.75 * Double(score.banded))
  }

  /// What stays where it is, is foretold best by saying so.
  @Test func theNaiveForecastCanWin() throws {
    let scenario = try Shipped.scenario("tuyen-quang/baseline.yaml", settings: ["end=2034"])
    let values = (2025...2034).map { (Double($0), 0.55) }
    let calibration = Calibration(
      name: "Test", scenario: scenario, unknowns: [.parameter("fibre.takeup_q")],
      measurements: Self.measured(values, in: scenario))
    let score = try #require(Backtest(calibration).scores.first)
    #expect(score.lastValue == 0 && score.model > 0 && score.verdict == .lastValue)
  }

  @Test func theErrorBandGrowsWithTheYears() {
    let band = ErrorBand([(1, 0.01), (3, 0.05)])
    #expect(abs(band.perYear - 0.015) < 1e-15)
    #expect(abs(band.meanError(yearsAhead: 4) - 0.06) < 1e-15)
    // 1.645 sqrt(pi/2) = 2.0617.
    #expect(abs(band.halfWidth(yearsAhead: 4) / 0.06 - 2.0617) < 1e-4)
  }
}
