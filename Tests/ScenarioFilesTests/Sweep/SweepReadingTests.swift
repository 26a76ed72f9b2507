// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps
import Testing

@testable import ScenarioFiles

/// What sound sweep files mean.
@Suite struct SweepReadingTests {
  private static let scenario =
    head + """
      investments: [{layer: skills, years: 2024, amount: 1}]
      anchors: [{name: a.b, district: na-hang, year: 2027, value_added: 100, ramp: 2}]

      """

  private func read(_ sweep: String, scenario: String = scenario) throws -> SweepReading {
    let folder = try ScenarioFolder(["a.yaml": scenario, "b.yaml": scenario, "sweep.yaml": sweep])
    return try SweepFile.read(path: folder.path + "/sweep.yaml")
  }

  /// The factors of a sweep that has nothing to say about.
  private func factors(_ vary: String, design: String) throws -> [Factor] {
    let reading = try read(
      """
      schema: rollcast-sweep/1
      scenario: a.yaml
      design: \(design)
      vary: {\(vary)}
      outcomes: [grdp@2030]
      """)
    #expect(reading.diagnostics.all.map(\.text) == [])
    return try #require(reading.sweep).factors
  }

  private let random = "{method: random, runs: 10, seed: 3}"
  private let grid = "{method: grid}"

  @Test func theWholeFile() throws {
    let reading = try read(
      """
      schema: rollcast-sweep/1
      scenarios: [a.yaml, b.yaml]
      design: {method: latin_hypercube, runs: 100000, seed: 7}
      vary:
        digitalisation.rate_services: {low: 1.3 %/yr, high: 11.1 %/yr}
        skills.loss: catalogue
        [fibre.takeup_p, fibre.takeup_q]: {choices: [[0.0041, 0.439], [0.0048, 0.404]]}
        investments.skills: {low: 0, high: 2}
      outcomes: [digital_share@2030, fibre_coverage@2027/yen-son]
      """)
    let sweep = try #require(reading.sweep)
    #expect(sweep.scenarios.count == 2)
    #expect(sweep.design == Design(method: .latinHypercube, runs: 100_000, seed: 7))
    let names = [
      "digitalisation.rate_services", "skills.loss", "fibre.takeup_p", "fibre.takeup_q",
      "investments.skills",
    ]
    #expect(sweep.columns.map(\.name) == names)
    #expect(
      sweep.factors.map(\.distribution) == [
        .uniform(low: 0.013, high: 0.111), .uniform(low: 0.005, high: 0.03),
        .choices([[0.0041, 0.439], [0.0048, 0.404]]), .uniform(low: 0, high: 2),
      ])
    #expect(sweep.factors[3].columns[0].target == .spending(.skills))
    let coverage = try #require(Indicator.named["fibre_coverage"])
    #expect(
      sweep.outcomes[1]
        == Outcome(
          name: "fibre_coverage@2027/yen-son", indicator: coverage, year: 2027, district: 1))
    // The table is read once for the two scenarios, so it is listed once.
    #expect(
      reading.inputs.map { $0.path.split(separator: "/").last }
        == ["sweep.yaml", "a.yaml", "districts.csv", "b.yaml"])
  }

  @Test func distributions() throws {
    var factors = try factors(
      """
      skills.loss: {distribution: log_uniform, low: 0.5 %/yr, high: 0.03},
      cloud.import_quality: {distribution: triangular, low: 0.85, mode: 0.9, high: 1},
      skills.max: {distribution: normal, mean: 0.9, sd: 0.1},
      investments.skills: {distribution: log_normal, mean: 1, sd: 0.5, low: 0.1},
      anchors.a.b.year: {low: 2024, high: 2030.5}, anchors.a.b.value_added: {choices: [0, 100]},
      anchors.a.b.ramp: {low: 1, high: 24 months}
      """, design: random)
    let bell = factors.remove(at: 3)
    #expect(
      factors.map(\.distribution) == [
        .logUniform(low: 0.005, high: 0.03), .triangular(low: 0.85, mode: 0.9, high: 1),
        // Cut off where the catalogue says that values have no meaning.
        .normal(mean: 0.9, sd: 0.1, low: 1e-6, high: 1), .uniform(low: 2024, high: 2030.5),
        .choices([[0], [100]]), .uniform(low: 1, high: 2),
      ])
    #expect(
      factors.dropFirst(3).map(\.columns[0].target)
        == [.anchorYear("a.b"), .anchorValueAdded("a.b"), .anchorRamp("a.b")])
    guard case .logNormal(let mean, let sd, 0.1, .infinity) = bell.distribution else {
      return #expect(Bool(false), "\(bell.distribution)")
    }
    // The mean and the variance of exp(x) for a normal x; a few roundings.
    let variance = sd * sd
    #expect(abs(Double.exp(mean + variance / 2) - 1) < 1e-14)
    #expect(abs((Double.exp(variance) - 1) * Double.exp(2 * mean + variance) - 0.25) < 1e-14)
  }

  @Test func levelsOfAGrid() throws {
    let factors = try factors(
      """
      skills.loss: {distribution: log_uniform, low: 0.005, high: 0.02, levels: 3},
      skills.max: {distribution: catalogue, levels: 2}, skills.base_rate: {levels: [0.01, 0.02]},
      investments.skills: {low: 0, high: 1, levels: 5}, [cloud.p, cloud.q]: {choices: [[0.02, 0.1], [0.03, 0.12]]}
      """, design: grid)
    guard case .choices(let rows) = factors[0].distribution else { return #expect(Bool(false)) }
    #expect(rows[0] == [0.005] && rows[2] == [0.02] && abs(rows[1][0] - 0.01) < 1e-16)
    #expect(
      factors[1...3].map(\.distribution) == [
        .choices([[0.85], [1]]), .choices([[0.01], [0.02]]),
        .choices([[0], [0.25], [0.5], [0.75], [1]]),
      ])
  }

  @Test func everyParameterThatHasARange() throws {
    let factors = try factors(
      "skills.loss: {low: 0.01, high: 0.02}, catalogue: all, [cloud.p, cloud.q]: "
        + "{choices: [[0.02, 0.1], [0.03, 0.12]]}", design: random)
    let names = factors.flatMap(\.columns).map(\.name)
    #expect(names.first == "skills.loss" && names.suffix(2) == ["cloud.p", "cloud.q"])
    let ranged = Parameter.all.filter { $0.low < $0.high }.map(\.name)
    #expect(names.sorted() == ranged.sorted())
  }
}
