// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Sweeps

@Suite struct WorthMeasuringTests {
  private func ranking(_ factors: [FactorSensitivity]) -> [WorthMeasuring] {
    let outcome = Outcome(name: "grdp@2030", indicator: Indicator.named["grdp"]!, year: 2030)
    return WorthMeasuring.ranking(OutcomeSensitivity(outcome: outcome, factors: factors))
  }

  private func total(_ name: String, _ total: Double, _ mark: QualityMark?) -> FactorSensitivity {
    let share = VarianceShare(first: 0, firstInterval: 0, total: total, totalInterval: 0)
    return FactorSensitivity(name: name, measure: .variance(share), mark: mark)
  }

  @Test func uncertainAndPoorlySourcedComesFirst() {
    let found = ranking([
      total("official", 0.4, .official), total("assumed", 0.3, .assumption),
      total("decision", 0.9, nil), total("fixed", 0.9, .definition),
      total("idle", -0.001, .assumption),
    ])
    #expect(found.map(\.name) == ["assumed", "official"])
    #expect(found.map(\.worth) == [0.3, 0.4 * 0.2])
  }

  @Test func effectsCountAgainstTheLargest() {
    let factors = [2.0, 4].map { size in
      let effects = ElementaryEffects(
        mean: -size, meanSize: size, meanSizeInterval: 0, deviation: 0)
      return FactorSensitivity(
        name: "\(size)", measure: .effects(effects), mark: size == 2 ? .assumption : .official)
    }
    #expect(ranking(factors).map(\.importance) == [0.5, 1])
  }

  /// Where the outcome has no other cause, a partial rank correlation is near 1 for all.
  @Test func rankCorrelationsCountBySquare() {
    let factors = [("weak", -0.02, -0.97, QualityMark.assumption), ("strong", 0.9, 0.99, .derived)]
      .map { name, simple, partial, mark in
        FactorSensitivity(
          name: name, measure: .rank(RankCorrelation(simple: simple, partial: partial)), mark: mark)
      }
    let found = ranking(factors)
    #expect(found.map(\.name) == ["strong", "weak"])
    #expect(abs(found[0].worth - 0.81 * 0.6) < 1e-15)
  }

  @Test func thePoorestMarkCountsWhereNamesMoveTogether() throws {
    let slots = try ["skills.workforce_share", "skills.loss"].map {
      try #require(Parameter.named[$0]).slot
    }
    let columns = slots.map { Factor.Column(name: "\($0)", target: .parameter($0)) }
    let mark = { (columns: [Factor.Column]) in
      Factor(columns: columns, distribution: .choices([[1, 2]])).mark
    }
    #expect(mark([columns[0]]) == .official && mark(columns) == .assumption)
    #expect(mark([Factor.Column(name: "end", target: .end)]) == nil)
  }
}
