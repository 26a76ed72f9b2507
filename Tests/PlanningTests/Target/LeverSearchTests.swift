// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Planning

@Suite struct LeverSearchTests {
  /// Brent's method and halving may end some neighbouring doubles apart, where rounding makes the
  /// share go up and down.
  private static let near = 1e-12

  @Test func theLeastValueIsThatOfHalving() throws {
    let scenario = try TargetCase.scenario("resolution-48")
    let lever = TargetCase.lever("digitalisation.rate_services", 0, 0.3)
    let target = TargetCase.share(scenario) + 0.004
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(target))])
    let value = try #require(result.value)
    let known = TargetCase.bisected(0, 0.3) { rate in
      var changed = scenario
      changed.parameters.digitalisation.rateServices = rate
      return TargetCase.share(changed) >= target
    }
    #expect(abs(value / known - 1) < Self.near)
    // A run with the answer meets the goal, to the last bit.
    #expect(result.with.value(.digitalShare, year: 2030)! >= target)
    #expect(result.yearReached == 2030 && result.changes.isEmpty && result.gap == nil)
    #expect(result.best.value > target)
  }

  /// A loss of skills is better low, so that the greatest one is asked for.
  @Test func whereLessHelpsTheGreatestValueIsFound() throws {
    let scenario = try TargetCase.scenario("skills-and-platforms")
    let lever = TargetCase.lever("skills.loss", 0, 0.3)
    let target = TargetCase.share(scenario) - 0.0001
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(target))])
    let known = TargetCase.bisected(0, 0.3) { loss in
      var changed = scenario
      changed.parameters.skills.loss = loss
      return TargetCase.share(changed) < target
    }
    #expect(abs(try #require(result.value) / known - 1) < Self.near)
    #expect(result.intervals.count == 1 && result.intervals[0].lowerBound == 0)
  }

  /// The size of an anchor enters the share in closed form.
  @Test func theSizeOfAnAnchorIsThatOfTheClosedForm() throws {
    let scenario = try TargetCase.scenario("electronics-anchor")
    let lever = Lever(
      name: "size", target: .anchorValueAdded(0), low: 0, high: 50_000)
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(0.2))])
    var without = scenario
    without.anchors = []
    let bare = Projection(without).byYear.last!.region
    let full = Projection(scenario).byYear.last!.region
    // What the plant of the file adds in 2030, over its size.
    let ratio =
      (full.coreValueAdded - bare.coreValueAdded) / scenario.anchors[0].valueAdded
    let taxes = scenario.parameters.economy.productTaxes
    let needed =
      (0.2 * bare.grdp - bare.digitalValueAdded) / (1 - 0.2 / (1 - taxes)) / ratio
    // The ratio is a difference of sums that are a hundred times as large.
    #expect(abs(try #require(result.value) / needed - 1) < 1e-10)
  }

  /// An earlier plant gives more by 2030: the latest year is asked for.
  @Test func theLatestStartOfAnAnchorIsFound() throws {
    let scenario = try TargetCase.scenario("electronics-anchor")
    let lever = Lever(name: "year", target: .anchorYear(0), low: 2024, high: 2030)
    let target = TargetCase.share(scenario)
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(target))])
    #expect(abs(try #require(result.value) - 2027) < 1e-9)
  }

  @Test func theLatestStartOfAProgrammeIsAWholeYear() throws {
    let scenario = try TargetCase.scenario("skills-and-platforms")
    let lever = Lever(name: "start", target: .spendingStart(.skills), low: 2024, high: 2030)
    let shares = (2024...2030).map { year -> Double in
      var later = scenario
      for i in later.investments.indices where later.investments[i].layer == .skills {
        later.investments[i].years = later.investments[i].years.map { $0 + year - 2024 }
      }
      return TargetCase.share(later)
    }
    #expect(shares == shares.sorted(by: >))
    let target = (shares[2] + shares[3]) / 2
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(target))])
    #expect(result.value == 2026)
    #expect(result.with.value(.digitalShare, year: 2030)! == shares[2])
  }

  /// What fibre adds to output is largest where the critical mass is passed on the way.
  @Test func aGoalThatIsMetInTwoPartsOfTheRangeIsSaidToBe() throws {
    let scenario = try TargetCase.scenario("universal-broadband")
    let grdp = { (mass: Double) -> Double in
      var changed = scenario
      changed.parameters.growth.criticalMass = mass
      return Projection(changed).value(Indicator.named["grdp"]!, year: 2030)!
    }
    let values = (0...20).map { grdp(Double($0) / 20) }
    let top = try #require(values.max())
    #expect(values[0] < top && values[20] < top)
    let bound = (max(values[0], values[20]) + top) / 2
    let result = TargetCase.solve(
      scenario, [TargetCase.lever("growth.critical_mass", 0, 1)],
      [TargetCase.demand(.atMost(bound), of: "grdp")])
    #expect(result.intervals.count == 2)
    #expect(result.intervals.first?.lowerBound == 0 && result.intervals.last?.upperBound == 1)
    for end in [result.intervals[0].upperBound, result.intervals[1].lowerBound] {
      #expect(abs(grdp(end) / bound - 1) < 1e-9)
    }
  }

  @Test func severalLeversGoTheSamePartOfTheirWays() throws {
    let scenario = try TargetCase.scenario("resolution-48")
    let names = ["digitalisation.rate_services", "skills.loss", "energy.tariff"]
    let levers = names.map { name in
      TargetCase.lever(name, Parameter.named[name]!.low, Parameter.named[name]!.high)
    }
    let target = TargetCase.share(scenario) + 0.002
    let result = TargetCase.solve(scenario, levers, [TargetCase.demand(.atLeast(target))])
    let effort = try #require(result.value)
    let known = TargetCase.bisected(0, 1) { part in
      var changed = scenario
      // The rate is better high, the loss low; the tariff changes nothing, and stays.
      for (lever, end) in zip(levers, [levers[0].high, levers[1].low]) {
        let today = lever.value(in: scenario)
        lever.move(&changed, to: today + part * (end - today))
      }
      return TargetCase.share(changed) >= target
    }
    #expect(abs(effort / known - 1) < Self.near)
    #expect(result.settings[2].value == result.settings[2].today)
    #expect(result.settings[0].value > result.settings[0].today)
    #expect(result.settings[1].value < result.settings[1].today)
  }

  @Test func whatIsMetAlreadyTakesNoEffort() throws {
    let scenario = try TargetCase.scenario()
    let levers = ["digitalisation.rate_services", "skills.loss"].map {
      TargetCase.lever($0, Parameter.named[$0]!.low, Parameter.named[$0]!.high)
    }
    let result = TargetCase.solve(scenario, levers, [TargetCase.demand(.atLeast(0.05))])
    #expect(result.value == 0)
    #expect(result.settings.allSatisfy { $0.value == $0.today })
  }

  @Test func aLeverThatDoesNotReachEndsAtItsLimit() throws {
    let scenario = try TargetCase.scenario("resolution-48")
    let lever = Lever(name: "skills", target: .spending(.skills), low: 0, high: 3)
    let result = TargetCase.solve(scenario, [lever], [TargetCase.demand(.atLeast(0.3))])
    var tripled = scenario
    for i in tripled.investments.indices where tripled.investments[i].layer == .skills {
      tripled.investments[i].amount *= 3
    }
    #expect(!result.isReachable && result.settings.map(\.value) == [3])
    #expect(result.best.value == TargetCase.share(tripled))
    #expect(result.intervals.isEmpty && result.plan == nil)
  }
}
