// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps
import Testing

@testable import Reports

/// What of a sweep's result a page shows.
@Suite struct SweepFindingsTests {
  private func report(_ outcomes: [OutcomeSummary], _ tornado: [OutcomeTornado]) throws
    -> SweepReport
  {
    let scenario = try Sample.scenario()
    let factors = ["skills.loss", "growth.ict", "fibre.takeup_p"].map { name in
      Factor(
        columns: [.init(name: name, target: .parameter(Parameter.named[name]!.slot))],
        distribution: .uniform(low: 0, high: 1))
    }
    var result = SweepResult(
      runs: 100, failed: 2, digest: "d", outcomes: outcomes,
      goals: [GoalChance(goal: scenario.goals[0], answered: 98, met: 49)])
    result.tornado = tornado
    return SweepReport(
      result,
      of: Sweep(
        scenarios: [scenario], design: Design(method: .random, runs: 100, seed: 5),
        factors: factors, outcomes: outcomes.map(\.outcome)), scenario: 0)
  }

  private func outcome(_ year: Int, district: Int? = nil) -> Outcome {
    Outcome(
      name: "digital_share@\(year)", indicator: .digitalShare, year: year, district: district)
  }

  private func summary(
    _ year: Int, district: Int? = nil, _ quantiles: [Double]
  ) -> OutcomeSummary {
    OutcomeSummary(
      outcome: outcome(year, district: district), mean: nil, sd: nil, quantiles: quantiles,
      rankError: 0)
  }

  @Test func onlyTheRegionsShareMakesABand() throws {
    let findings = SweepFindings(
      try report(
        [
          summary(2030, [1, 2, 3, 4, 5]), summary(2025, [6, 7, 8, 9, 10]),
          summary(2026, district: 0, [0, 0, 0, 0, 0]), summary(2027, []),
        ], []))
    let band = try #require(findings.band)
    #expect(band.years.map(\.year) == [2025, 2030])
    #expect(band[2030]?.low == 1 && band[2030]?.high == 5 && band[2027] == nil)
    #expect(findings.runs == 100 && findings.failed == 2 && findings.design?.seed == 5)
    #expect(findings.influences == nil)
  }

  @Test func theTornadoIsThatOfTheLastYearWithTheLargestFirst() throws {
    let bars = [("skills.loss", 0.5, 0.4), ("growth.ict", 0.1, 0.7), ("fibre.takeup_p", 0.5, 0.5)]
      .map { name, low, high in
        OutcomeTornado.Bar(name: name, from: [0.01], to: [0.2], low: low, high: high)
      }
    let findings = SweepFindings(
      try report(
        [summary(2025, [1, 2, 3, 4, 5])],
        [2030, 2025].map { OutcomeTornado(outcome: outcome($0), central: 0.5, bars: bars) }))
    let influences = try #require(findings.influences)
    #expect(influences.year == 2030 && influences.centre == 0.5)
    #expect(influences.causes.map(\.name) == ["growth.ict", "skills.loss"])
  }

  @Test(arguments: Language.allCases)
  func aPageSaysHowSureItIs(language: Language) throws {
    let bars = [OutcomeTornado.Bar(name: "skills.loss", from: [0.01], to: [0.2], low: 0, high: 1)]
    let sweep = try report(
      [summary(2030, [0.061, 0.07, 0.08, 0.09, 0.117])],
      [OutcomeTornado(outcome: outcome(2030), central: 0.5, bars: bars)])
    var page = Sample.report([try Sample.scenario()], language)
    page.subjects[0].sweep = SweepFindings(sweep)
    let html = page.html
    let numbers = language.words.numbers
    for text in [
      numbers.percent(0.061, decimals: 1), numbers.percent(0.117, decimals: 1),
      language.words.answer.chance(numbers.percent(0.5, decimals: 1)),
      language.words.page.failedRuns("2"),
      language.words.page.sweep("100", "random, \(language.words.page.seed)\u{A0}5"),
    ] {
      #expect(html.contains(text), "\(text)")
    }
    let tornado = try #require(page.figure(.tornado))
    #expect(tornado.reading.contains(language.words.terms.parameter(.named["skills.loss"]!)))
  }
}
