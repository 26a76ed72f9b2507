// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Planning

@Suite struct TargetResultTests {
  private static func unreachable(
    _ target: Double = 0.2, _ name: String = "resolution-48"
  ) throws -> TargetResult {
    let lever = Lever(name: "skills", target: .spending(.skills), low: 0, high: 2)
    return TargetCase.solve(
      try TargetCase.scenario(name), [lever], [TargetCase.demand(.atLeast(target))])
  }

  /// A plant that has been at full size for years adds what is missing: the share is the target's.
  @Test(arguments: [0.1, 0.2, 0.3])
  func anAnchorOfTheGapClosesIt(target: Double) throws {
    let result = try Self.unreachable(target)
    let gap = try #require(result.gap)
    let bare = result.with.byYear.last!.region
    let taxes = result.with.scenario.parameters.economy.productTaxes
    let digital = bare.digitalValueAdded + gap.valueAdded
    let grdp = bare.grdp + gap.valueAdded / (1 - taxes)
    #expect(abs(digital / grdp - target) < 1e-14)
    #expect(gap.partOfGRDP == gap.valueAdded / bare.grdp)
    var scenario = result.with.scenario
    scenario.anchors.append(
      Anchor(name: "x", district: 3, year: 2024, valueAdded: gap.valueAdded, ramp: 0.01))
    // The ramp of a hundredth of a year is over long before 2030.
    #expect(abs(TargetCase.share(scenario) - target) < 1e-12)
  }

  @Test func aDistrictHasAGapOfItsOwn() throws {
    let scenario = try TargetCase.scenario()
    let result = TargetCase.solve(
      scenario, [TargetCase.lever("skills.loss", 0, 0.1)],
      [TargetCase.demand(.atLeast(0.25), district: 2)])
    let gap = try #require(result.gap)
    var with = result.with.scenario
    with.anchors = [
      Anchor(name: "x", district: 2, year: 2024, valueAdded: gap.valueAdded, ramp: 0.01)
    ]
    let share = Projection(with).value(.digitalShare, year: 2030, district: 2)!
    #expect(gap.district == 2 && abs(share - 0.25) < 1e-12)
  }

  @Test func wherePlantsCannotCloseItThereIsNoGap() throws {
    // Product taxes are a part of GRDP that no core industry is.
    #expect(try Self.unreachable(0.99).gap == nil)
    let fibre = TargetCase.demand(.atLeast(0.999), of: "fibre_coverage")
    let other = TargetCase.solve(
      try TargetCase.scenario(), [TargetCase.lever("skills.loss", 0, 0.1)], [fibre])
    #expect(!other.isReachable && other.gap == nil)
  }

  @Test func theYearReachedIsThatOfALongerRun() throws {
    let result = try Self.unreachable(0.12)
    let year = try #require(result.yearReached)
    var longer = result.with.scenario
    longer.end = year
    let projection = Projection(longer)
    #expect(projection.value(.digitalShare, year: year)! >= 0.12)
    for earlier in 2030..<year {
      #expect(projection.value(.digitalShare, year: earlier)! < 0.12)
    }
  }

  @Test func whatIsNeverReachedHasNoYear() throws {
    // Product taxes are more than 3 % of GRDP.
    let result = try Self.unreachable(0.97)
    #expect(result.yearReached == nil)
    #expect(result.lastYear == 2223)
  }

  /// Growth at 600 % a year leaves the range of numbers before two centuries are over.
  @Test func theOutlookEndsWhereNumbersDo() throws {
    var scenario = try TargetCase.scenario()
    scenario.parameters.growth.other = 6
    let result = TargetCase.solve(
      scenario, [TargetCase.lever("skills.loss", 0, 0.1)], [TargetCase.demand(.atLeast(0.5))])
    #expect(result.yearReached == nil && result.lastYear < 2223 && result.lastYear > 2030)
  }

  @Test func everyChangeReachesTheGoalAndNoSmallerOneDoes() throws {
    let result = try Self.unreachable(0.12)
    #expect(result.changes.count > 1)
    #expect(result.changes.map(\.distance) == result.changes.map(\.distance).sorted())
    for change in result.changes {
      let (slot, name) = (change.parameter.slot, change.parameter.name)
      var scenario = result.with.scenario
      #expect(change.today == scenario.parameters[slot: slot], "\(name)")
      scenario.parameters[slot: slot] = change.needed
      #expect(TargetCase.share(scenario) >= 0.12, "\(name)")
      scenario.parameters[slot: slot] = change.today + 0.999 * (change.needed - change.today)
      #expect(TargetCase.share(scenario) < 0.12, "\(name)")
      let width = change.parameter.high - change.parameter.low
      #expect(change.distance == abs(change.needed - change.today) / width, "\(name)")
      #expect(change.needed >= change.parameter.min, "\(name)")
      #expect(change.needed <= change.parameter.max ?? .infinity, "\(name)")
    }
  }

  /// The first assumption that reaches a modest goal within its range, found by hand.
  @Test func aChangeWithinTheDocumentedRangeIsFound() throws {
    let result = try Self.unreachable(0.09)
    let change = try #require(
      result.changes.first { $0.parameter.name == "digitalisation.rate_services" })
    let known = TargetCase.bisected(change.today, 1) { rate in
      var scenario = result.with.scenario
      scenario.parameters.digitalisation.rateServices = rate
      return TargetCase.share(scenario) >= 0.09
    }
    #expect(abs(change.needed / known - 1) < 1e-12)
    #expect(change.isWithinRange == (known <= change.parameter.high))
  }

  @Test func whatIsMovedIsNoAssumption() throws {
    let name = "digitalisation.rate_services"
    let result = TargetCase.solve(
      try TargetCase.scenario(), [TargetCase.lever(name, 0, 0.01)],
      [TargetCase.demand(.atLeast(0.1))])
    #expect(!result.isReachable && !result.changes.contains { $0.parameter.name == name })
  }

  @Test func theLeastSpendingIsThatOfTheOptimiser() throws {
    let plan = try TargetCase.plan([TargetCase.demand(.atLeast(0.08))])
    let result = TargetSearch(.spending(plan)).solve()
    let least = Optimiser(plan).solve()
    #expect(result.value == least.value && result.plan?.spending.amounts == least.spending.amounts)
    // With the same budget in each year it takes more in all, and that budget is the least.
    let yearly = try #require(result.yearlyBudget)
    #expect(yearly * 7 > least.value)
    let known = TargetSearch(.budget(BudgetQuestion(plan: plan, low: 0, high: 400))).solve()
    #expect(abs(yearly / known.value! - 1) < 1e-7)
  }

  /// Within a budget that does not do, the best plan is that of the optimiser.
  @Test func aBudgetThatDoesNotDoIsSpentAsWellAsCanBe() throws {
    var plan = try TargetCase.plan([TargetCase.demand(.atLeast(0.2))])
    plan.budget = plan.years.map { _ in 120 }
    let result = TargetSearch(.spending(plan)).solve()
    plan.aim = .maximise(.digitalShare, year: 2030, district: nil)
    plan.reach = []
    #expect(!result.isReachable && result.yearlyBudget == nil)
    #expect(result.best.value == Optimiser(plan).solve().value)
    #expect(result.plan?.binding.contains { $0.limit == "budget 2026" } == true)
  }

  /// Without a budget, money alone does not do either: no budget buys more.
  @Test func moneyWithoutEndComesAsFarAsCanBeAbsorbed() throws {
    let plan = try TargetCase.plan([TargetCase.demand(.atLeast(0.2))])
    let result = TargetSearch(.spending(plan)).solve()
    let rich = TargetSearch(.budget(BudgetQuestion(plan: plan, low: 0, high: 20_000))).solve()
    #expect(!result.isReachable && !rich.isReachable)
    #expect(abs(result.best.value - rich.best.value) < 1e-5)
  }
}
