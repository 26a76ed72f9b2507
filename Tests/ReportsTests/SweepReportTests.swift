// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import ScenarioFiles
import Sweeps
import Testing

@testable import Reports

@Suite struct SweepReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func sweep(_ name: String) throws -> Sweep {
    let path = Self.root.appending(path: "Scenarios/tuyen-quang/\(name).yaml").path()
    return try #require(SweepFile.read(path: path).sweep)
  }

  private func object(_ json: JSON) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    return try #require(object as? [String: Any])
  }

  /// A result in which every run failed.
  private func empty(_ sweep: Sweep) -> SweepResult {
    SweepResult(
      runs: 10, failed: 10, digest: "00",
      outcomes: sweep.outcomes.map {
        OutcomeSummary(outcome: $0, mean: nil, sd: nil, quantiles: [], rankError: 0)
      }, goals: sweep.scenarios[0].goals.map { GoalChance(goal: $0, answered: 0, met: 0) })
  }

  @Test func whatIsNotKnownIsNull() throws {
    let sweep = try sweep("sensitivity")
    let report = SweepReport(empty(sweep), of: sweep, scenario: 0)
    let json = try object(report.json)
    let outcomes = try #require(json["outcomes"] as? [String: [String: Any]])
    #expect(outcomes["digital_share@2030"]?["mean"] is NSNull)
    #expect(outcomes["digital_share@2030"]?["q95"] is NSNull)
    #expect((json["goals"] as? [[String: Any]])?.first?["probability"] is NSNull)
    #expect(report.table.contains("no run reaches that year") && report.table.contains("–"))
  }

  @Test func aSensitivityOfEachKindIsWritten() throws {
    let sweep = try sweep("sensitivity")
    let measures: [FactorSensitivity.Measure] = [
      .variance(
        VarianceShare(first: -0.01, firstInterval: 0.02, total: 0.3, totalInterval: 0.04)),
      .effects(
        ElementaryEffects(mean: -1, meanSize: 2, meanSizeInterval: 0.1, deviation: 0.5)),
      .rank(RankCorrelation(simple: 0.25, partial: nil)),
    ]
    let keys = [
      ["name", "first", "first_ci", "total", "total_ci", "quality"],
      ["name", "mu", "mu_star", "mu_star_ci", "sigma", "quality"],
      ["name", "rank_correlation", "partial_rank_correlation", "quality"],
    ]
    for (measure, keys) in zip(measures, keys) {
      var result = empty(sweep)
      let factor = FactorSensitivity(name: "skills.loss", measure: measure, mark: .assumption)
      result.sensitivity = [OutcomeSensitivity(outcome: sweep.outcomes[0], factors: [factor])]
      let report = SweepReport(result, of: sweep, scenario: 0)
      let sensitivity = try object(report.json)["sensitivity"] as? [String: [[String: Any]]]
      let written = try #require(sensitivity?["digital_share@2030"]?.first)
      #expect(Set(written.keys) == Set(keys) && written["quality"] as? String == "assumption")
      #expect(report.table.contains("Worth measuring first: skills.loss (assumption)"))
    }
  }

  @Test func aResultForSeveralScenariosIsAnArray() throws {
    var sweep = try sweep("sensitivity")
    sweep.scenarios.append(sweep.scenarios[0])
    let reports = [0, 1].map { SweepReport(empty(sweep), of: sweep, scenario: $0) }
    #expect(SweepReport.json(reports).text.hasPrefix("["))
    #expect(SweepReport.json([reports[0]]).text.hasPrefix("{"))
  }

  @Test(arguments: [
    (0, "0"), (0.0049876, "0.004988"), (1.2, "1.2"), (2500, "2,500"), (-0.25, "-0.25"),
    (12345.6, "12,346"), (99.99, "99.99"), (0.1, "0.1"),
  ])
  func significantDigits(value: Double, text: String) {
    #expect(NumberText.significant(value) == text)
  }
}
