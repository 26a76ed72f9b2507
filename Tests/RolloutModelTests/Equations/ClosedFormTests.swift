// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Each equation against its solution in closed form, written another way.
@Suite struct ClosedFormTests {
  /// A handful of roundings.
  static let tolerance = 1e-13

  private func expectEqual(_ a: Double, _ b: Double, _ tolerance: Double = tolerance) {
    #expect(abs(a - b) <= tolerance * max(1, abs(b)))
  }

  /// Bass 1969 from nobody: M (1 - exp(-(p+q)t))/(1 + q/p exp(-(p+q)t)).
  @Test(arguments: [1, 2, 4, 12], [(0.03, 0.38), (0.0048, 0.404), (0.02, 0.0)])
  func bassCurve(stepsPerYear: Int, coefficients: (p: Double, q: Double)) {
    let (p, q) = coefficients
    let bass = Bass(p: p, q: q, step: 1 / Double(stepsPerYear))
    var a = 0.0
    for step in 1...(20 * stepsPerYear) {
      a = TakeUp.next(after: a, ceiling: 0.7, bass)
      let decay = exp(-(p + q) * Double(step) / Double(stepsPerYear))
      expectEqual(a, 0.7 * (1 - decay) / (1 + q / p * decay), 1e-12)
    }
  }

  @Test func takeUpFallsBackTowardsALowerCeiling() {
    let bass = Bass(p: 0.02, q: 0.3, step: 0.25)
    var a = 0.9
    for _ in 0..<400 {
      let next = TakeUp.next(after: a, ceiling: 0.5, bass)
      #expect(next < a || abs(next - 0.5) < 1e-12)
      #expect(next >= 0.5 - 1e-12)
      a = next
    }
    expectEqual(a, 0.5, 1e-9)
  }

  /// A tiny ceiling or a huge logit stays a number.
  @Test(arguments: [-1e6, -710, 0, 710, 1e6])
  func extremeLogits(z: Double) {
    let m = TakeUp.ceiling(coverage: 0.5, fixedOdds: 1, odds: TakeUp.odds(z))
    let a = TakeUp.next(after: 0.4, ceiling: m, Bass(p: 1e-6, q: 0, step: 0.25))
    #expect(m > 0 && a.isFinite && a >= 0 && a <= 0.5)
  }

  @Test func coverageGrowsByTheRisingCostOfTheGap() {
    // Without private building, spending m (1 - c0) users ln(1/(1 - x)) closes the part x.
    let m = 0.006 * 0.3
    let work = m * 1000 * log(1 / (1 - 0.25))
    let c = Coverage.next(after: 0.7, closed: work / (m * 1000))
    expectEqual(c, 1 - 0.3 * 0.75)
  }

  @Test func unitCostFollowsDensityAndTerrain() {
    var network = AccessParameters<Double>()
    network.costPerUser = 6
    network.densityExponent = 0.5
    let cost = Coverage.unitCost(network, logDensity: Double.log(0.25), terrain: 1.4)
    expectEqual(cost, 6e-3 * 2 * 1.4)
    #expect(Coverage.privateFactor(relativeDensity: 0.25) == 0.5)
    #expect(Coverage.privateFactor(relativeDensity: 9.0) == 1)
  }

  @Test func moneyIsCompletedOrInProgress() {
    var w = 0.0
    var completed = 0.0
    let kept = exp(-0.25 / 1.25)
    for _ in 0..<40 {
      let next = Spending.inProgress(
        after: w, absorbed: 8, kept: kept, started: 1.25 * (1 - kept))
      completed += w + 8 * 0.25 - next
      w = next
    }
    expectEqual(completed + w, 8 * 10)
    expectEqual(w, 8 * 1.25 * (1 - exp(-10 / 1.25)))
  }

  @Test func absorptionNeverPassesItsLimit() {
    expectEqual(Spending.absorbedPart(load: 1), 1 - exp(-1))
    #expect(1e9 * Spending.absorbedPart(load: 1e8) <= 10)
    #expect(Spending.absorbedPart(load: 0) == 1)
    expectEqual(1e-9 * Spending.absorbedPart(load: 1e-10), 1e-9)
  }

  @Test func smoothMinimumIsBelowBothAndNearTheSmaller() {
    for (a, b) in [(1.0, 2.0), (3.0, 3.0), (1e-6, 1e9), (0.0, 5.0), (5.0, 0.0), (0.0, 0.0)] {
      let n = 8.0
      let s = Cloud.smoothMinimum(a, b, Smoothness(n))
      #expect(s <= min(a, b) && s >= min(a, b) * pow(2, -1 / n) * (1 - 1e-12))
      #expect(s == Cloud.smoothMinimum(b, a, Smoothness(n)))
    }
    expectEqual(Cloud.smoothMinimum(2, 3, Smoothness(4)), pow(pow(2, -4) + pow(3, -4), -0.25))
  }

  @Test func noDemandCountsAsServed() {
    #expect(Cloud.servedShare(usable: 5.0, demand: 0.0, Smoothness(8.0)) == 1)
    expectEqual(Cloud.servedShare(usable: 1, demand: 1e6, Smoothness(8)), 1e-6)
  }

  /// z* + (z - z*) exp(-(k + loss) h) with z* = k top/(k + loss).
  @Test func learningApproachesItsLevel() {
    let (k, loss, top, h) = (0.13, 0.02, 0.95, 0.25)
    let level = k * top / (k + loss)
    let expected = level + (0.4 - level) * exp(-(k + loss) * h)
    expectEqual(Learning.next(after: 0.4, rate: k * h, top: top, loss: loss * h), expected)
    #expect(Learning.next(after: 0.4, rate: 0, top: top, loss: 0) == 0.4)
  }

  @Test func digitalisationIsLogistic() {
    var delta = 0.06
    for _ in 0..<28 {
      delta = Digitalisation.next(after: delta, max: 0.18, growth: 0.033 * 1.2 * 0.25)
    }
    expectEqual(delta, 0.18 / (1 + (0.18 / 0.06 - 1) * exp(-0.033 * 1.2 * 7)))
  }

  @Test func anAnchorStartsAtItsYearAndRampsUp() {
    let anchor = AnchorFigures(district: 0, start: 2.5, valueAdded: 900, ramp: 1.5)
    #expect(Core.anchor(anchor, time: 0) == 0)
    #expect(Core.anchor(anchor, time: 2.5) == 0)
    expectEqual(Core.anchor(anchor, time: 4), 900 * (1 - exp(-1)))
    let figures = AnchorFigures<Double>(
      Anchor(name: "", district: 0, year: 2026.25, valueAdded: 1, ramp: 1), scenarioStart: 2023)
    #expect(figures.start == 2.25)
  }

  @Test func withoutRevenuePerUserTelecomStays() {
    var random = SplitMix64(state: 7)
    var scenario = Scenario(
      name: "", definition: "", start: 2023, end: 2030,
      districts: [District.random(number: 0, Wildness(), using: &random)])
    for slot in [\Parameters<Double>.fibre.arpu, \.mobile4G.arpu, \.mobile5G.arpu] {
      scenario.parameters[keyPath: slot] = 0
    }
    let expected =
      scenario.parameters.ict.telecomShare * scenario.districts[0].figures.vaICT
    for year in Projection(scenario).byYear { expectEqual(year.region.telecom, expected) }
  }

  @Test func theRankLiesBetweenFirstAndLast() {
    var p = Parameters<Double>.central.dti
    let middle = Standing.logit(p, meanReadiness: 1)
    expectEqual(middle, log(0.6735 / (1 - 0.6735)))
    p.peerMean = middle
    expectEqual(Standing.rank(p, logit: middle, time: 0), 32)
    #expect(Standing.rank(p, logit: 50, time: 0) >= 1)
    #expect(Standing.rank(p, logit: -50, time: 0) <= 63)
  }
}
