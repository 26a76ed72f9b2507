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

/// A sweep that is written out and read again is the same sweep.
@Suite struct SweepTextTests {
  private func factor(_ name: String, _ distribution: Distribution) throws -> Factor {
    let slot = try #require(Parameter.named[name]).slot
    return Factor(
      columns: [Factor.Column(name: name, target: .parameter(slot))], distribution: distribution)
  }

  @Test(arguments: [
    Design(method: .random, runs: 10, seed: 3), Design(method: .grid, runs: nil, seed: 0),
  ])
  func comesBackAsItWas(design: Design) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Scenarios/tuyen-quang/electronics-anchor.yaml").path()
    var scenario = try #require(ScenarioFile.read(path: path).scenario)
    scenario.anchors[0].name = "a \"plant\": no. 1"
    var factors = [
      Factor(
        columns: [
          .init(name: "anchors.a \"plant\": no. 1.year", target: .anchorYear("a \"plant\": no. 1"))
        ], distribution: .choices([[2026.1], [2027]])),
      Factor(
        columns: [.init(name: "end", target: .end)], distribution: .choices([[2030], [2040]])),
      Factor(
        columns: ["skills", "platforms"].map {
          .init(name: "investments.\($0)", target: .spending(Layer(name: $0)!))
        }, distribution: .choices([[0, 1], [1 / 3.0, 2]])),
    ]
    if design.method != .grid {
      factors += try [
        factor("skills.loss", .uniform(low: 0.1 + 0.2, high: 1)),
        factor("skills.max", .triangular(low: 0.5, mode: 2 / 3.0, high: 1)),
        factor("cloud.p", .logUniform(low: 1e-5, high: 0.1)),
        factor("growth.ict", .normal(mean: 0.1, sd: 1 / 7.0, low: -0.5, high: 0.5)),
        factor("cloud.price", .logNormal(logMean: 1 / 3.0, logSD: 0.7, low: 1e-6, high: .infinity)),
      ]
    }
    let outcome = Outcome(
      name: "fibre_coverage@2030/na-hang",
      indicator: try #require(Indicator.named["fibre_coverage"]),
      year: 2030, district: scenario.districts.firstIndex { $0.id == "na-hang" })
    let sweep = Sweep(
      scenarios: [scenario], design: design, factors: factors, outcomes: [outcome])
    let read = try #require(try read(sweep))
    #expect(read.factors.map(\.columns) == sweep.factors.map(\.columns))
    #expect(read.factors.map(\.distribution) == sweep.factors.map(\.distribution))
    #expect(read.design == design && read.outcomes == [outcome])
    #expect(read.scenarios == [scenario])
  }

  private func read(_ sweep: Sweep) throws -> Sweep? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "sweep.yaml": sweep.yaml(scenarios: ["s.yaml"]), "d.csv": sweep.scenarios[0].districtTable,
      "s.yaml": sweep.scenarios[0].yaml(table: "d.csv"),
    ]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let reading = try SweepFile.read(path: folder.appending(path: "sweep.yaml").path())
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics.all.map(\.text))")
    return reading.sweep
  }
}
