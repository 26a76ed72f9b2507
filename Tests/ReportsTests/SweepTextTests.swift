// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import ScenarioFiles
import Sweeps
import Testing

@testable import Reports

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
    // What was observed changes no run, and is not written out.
    scenario.history = []
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
