// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import TestSupport
import Testing

@testable import Planning

@Suite struct CalibratorTests {
  private static func history(_ unknowns: [Unknown]) throws -> SyntheticHistory {
    SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml"), unknowns: unknowns,
      series: [
        ("digital_share", 0.0005), ("fibre_takeup", 0.004), ("mobile_4g_takeup", 0.004),
        ("cloud_use", 0.002),
      ], years: 2024...2030)
  }

  private static let six: [Unknown] = [
    .parameter("digitalisation.rate_services"), .parameter("growth.ict"),
    .parameter("fibre.takeup_q"), .parameter("fibre.takeup_base"), .parameter("cloud.q"),
    .factor("va_ict", 0.7...1.3),
  ]

  /// Of 30 histories with 6 unknowns, 95 % of 180 estimates are expected within two standard
  /// errors of the truth, give or take 1.6 points; truths of one history share its noise, and are
  /// cut at 1.5 standard deviations of the prior. The mean squared distance in standard errors is
  /// expected to be 1 or less, by that cut.
  @Test func knownParametersAreFoundAgain() throws {
    let history = try Self.history(Self.six)
    var squares: [Double] = []
    for seed in 0..<30 {
      var random = SplitMix64(state: 100 + UInt64(seed))
      let truth = history.truth(&random)
      let calibration = history.calibration(truth: truth, &random)
      let result = try #require(Calibrator(calibration).solve())
      #expect(result.isConverged)
      for (j, value) in truth.enumerated() {
        let error = try #require(result.standardError(j))
        squares.append(pow((result.values[j] - value) / error, 2))
      }
    }
    let within = Double(squares.count { $0 < 4 }) / Double(squares.count)
    let mean = squares.reduce(0, +) / Double(squares.count)
    #expect(within > 0.9, "\(within)")
    #expect(mean > 0.5 && mean < 1.3, "\(mean)")
  }

  /// With hardly any noise and no prior, the truth itself is the answer.
  @Test func withoutNoiseTheTruthIsFound() throws {
    let unknowns = ["digitalisation.rate_services", "fibre.takeup_q", "cloud.q"].map {
      Unknown.parameter($0, hasPrior: false)
    }
    let history = SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml"), unknowns: unknowns,
      series: [("digital_share", 1e-9), ("fibre_takeup", 1e-9), ("cloud_use", 1e-9)],
      years: 2024...2030)
    var random = SplitMix64(state: 7)
    let truth = [0.06, 0.37, 0.11]
    let result = try #require(
      Calibrator(history.calibration(truth: truth, &random)).solve())
    for (found, value) in zip(result.values, truth) { #expect(abs(found / value - 1) < 1e-5) }
  }

  @Test func twoRunsGiveTheSameBits() throws {
    let history = try Self.history(Self.six)
    var random = SplitMix64(state: 11)
    let calibration = history.calibration(truth: history.truth(&random), &random)
    let results = try (0..<2).map { _ in try #require(Calibrator(calibration).solve()) }
    #expect(results[0].values == results[1].values)
    #expect(results[0].covariance == results[1].covariance)
    #expect(results[0].agreeing == results[1].agreeing)
  }

  /// GRDP is linear in a factor on `va_other`, so that the estimate is the mean of prior and
  /// observations, weighted by their precision.
  @Test func aLinearUnknownHasTheAnswerOfTheTextbook() throws {
    let history = SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml"),
      unknowns: [.factor("va_other", 0.5...1.5)], series: [("grdp", 200)], years: 2024...2027)
    var random = SplitMix64(state: 5)
    let calibration = history.calibration(truth: [1.2], &random)
    let ends = [0.0, 1.0].map { Projection(calibration.scenario(with: [$0])) }
    let prior = try #require(calibration.unknowns[0].prior)
    var precision = 1 / (prior.deviation * prior.deviation)
    var sum = prior.mean * precision
    for measurement in calibration.measurements {
      let year = Int(measurement.observation.date) - 1
      let values = ends.map { $0.value(Indicator.named["grdp"]!, year: year)! }
      let slope = values[1] - values[0]
      precision += slope * slope / (200 * 200)
      sum += slope * (measurement.observation.value - values[0]) / (200 * 200)
    }
    let result = try #require(Calibrator(calibration).solve())
    #expect(abs(result.values[0] - sum / precision) < 1e-8)
    let error = try #require(result.standardError(0))
    #expect(abs(error * precision.squareRoot() - 1) < 1e-8)
  }

  @Test func whatObservationsDoNotTouchRepeatsItsPrior() throws {
    let history = SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml"),
      unknowns: [.parameter("digitalisation.rate_services"), .parameter("dti.sensitivity")],
      series: [("digital_share", 0.0005)], years: 2024...2030)
    var random = SplitMix64(state: 3)
    let calibration = history.calibration(truth: [0.05, 0.8], &random)
    let result = try #require(Calibrator(calibration).solve())
    #expect(abs(result.values[1] - 0.8) < 1e-9)
    #expect(result.repeatsPrior(1) && !result.repeatsPrior(0))
    #expect(abs(try #require(result.priorRatio(1)) - 1) < 1e-9)
    #expect(result.openDirections.map { $0.weights.map(\.unknown) } == [[1]])
  }

  /// Value added of cloud is a product of the two, so that only the product can be known.
  @Test func aProductLeavesItsFactorsOpen() throws {
    let history = SyntheticHistory(
      scenario: try Shipped.scenario("tuyen-quang/data-centre-hub.yaml"),
      unknowns: [.parameter("cloud.price"), .parameter("cloud.value_added_ratio")],
      series: [("cloud_value_added", 0.001)], years: 2025...2030)
    var random = SplitMix64(state: 4)
    let calibration = history.calibration(truth: [1.8, 0.5], &random)
    let result = try #require(Calibrator(calibration).solve())
    let pair = try #require(result.strongCorrelations.first)
    #expect(pair.first == 0 && pair.second == 1 && pair.value < -0.95)
    #expect(result.openDirections.count == 1)
  }
}
