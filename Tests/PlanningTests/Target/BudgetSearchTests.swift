// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import Testing

@testable import Planning

@Suite struct BudgetSearchTests {
  private static func question(
    _ reach: [Plan.Reach], _ low: Double = 0, _ high: Double = 400,
    change: (inout Plan) -> Void = { _ in }
  ) throws -> TargetQuestion {
    var plan = try TargetCase.plan(reach)
    change(&plan)
    return .budget(BudgetQuestion(plan: plan, low: low, high: high))
  }

  /// The best share for a budget.
  private static func best(_ budget: Double) throws -> Double {
    var plan = try TargetCase.plan([])
    plan.aim = .maximise(.digitalShare, year: 2030, district: nil)
    plan.budget = plan.years.map { _ in budget }
    var optimiser = Optimiser(plan)
    optimiser.mostStarts = 1
    return optimiser.solve().value
  }

  private func relative(_ a: Double?, _ b: Double) throws -> Double {
    abs(try #require(a) / b - 1)
  }

  /// Twenty halvings of an interval of 20 billion leave 20,000 dong of 118 billion, 2e-7.
  @Test func theLeastBudgetIsThatOfHalvingOverBestPlans() throws {
    let target = 0.0785
    let result = TargetSearch(try Self.question([TargetCase.demand(.atLeast(target))])).solve()
    var (low, high) = (110.0, 130.0)
    #expect(try Self.best(low) < target && Self.best(high) > target)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if try Self.best(middle) < target { low = middle } else { high = middle }
    }
    #expect(try relative(result.value, high) < 1e-6)
    let spent = try #require(result.plan).spending
    for year in 0..<7 {
      let sum = Layer.allCases.reduce(0) { sum, layer in
        (0..<spent.districtCount).reduce(sum) { $0 + spent[year, layer, $1] }
      }
      #expect(sum <= result.value! * (1 + 1e-9))
    }
    #expect(abs(result.with.value(.digitalShare, year: 2030)! - target) < 1e-9)
    #expect(result.best.value > target)
  }

  /// An interior-point solver with exact second derivatives found the best share for 120 billion.
  @Test func theBudgetOfAKnownOptimumIsFound() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/optimum.json")
    let known = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let share = try #require(known?["value"] as? Double)
    let result = TargetSearch(try Self.question([TargetCase.demand(.atLeast(share))])).solve()
    #expect(try relative(result.value, 120) < 1e-5)
  }

  @Test func theSameQuestionGetsTheSameBits() throws {
    let question = try Self.question([TargetCase.demand(.atLeast(0.08))])
    let (a, b) = (TargetSearch(question).solve(), TargetSearch(question).solve())
    #expect(a.value == b.value && a.plan?.spending.amounts == b.plan?.spending.amounts)
  }

  @Test func theEndsOfTheRange() throws {
    let easy = TargetSearch(try Self.question([TargetCase.demand(.atLeast(0.01))], 5)).solve()
    #expect(easy.value == 5)
    let hard = TargetSearch(try Self.question([TargetCase.demand(.atLeast(0.3))])).solve()
    #expect(hard.value == nil && !hard.isReachable)
    #expect(abs(hard.best.value - (try Self.best(400))) < 1e-9)
  }

  /// Several demands: the least budget for both is not below that for either, and both are met.
  @Test func severalDemandsAreMetTogether() throws {
    let share = TargetCase.demand(.atLeast(0.08))
    let fibre = TargetCase.demand(.atLeast(0.95), of: "fibre_coverage", district: 1)
    let alone = try [share, fibre].map {
      try #require(TargetSearch(try Self.question([$0])).solve().value)
    }
    let result = TargetSearch(try Self.question([share, fibre])).solve()
    let together = try #require(result.value)
    #expect(together > alone.max()! && together < alone.reduce(0, +))
    for demand in [share, fibre] {
      #expect(abs(demand.goal.margin(of: result.with.value(of: demand.goal))) < 1e-7)
    }
    // The least spending for both within that budget takes all of it; with less there is no plan.
    var plan = try TargetCase.plan([share, fibre])
    plan.budget = plan.years.map { _ in together * 1.001 }
    #expect(Optimiser(plan).solve().unmet.isEmpty)
    plan.budget = plan.years.map { _ in together * 0.999 }
    #expect(!Optimiser(plan).solve().unmet.isEmpty)
  }

  /// A demand that is always met changes nothing.
  @Test func anIdleDemandChangesNothing() throws {
    let demand = TargetCase.demand(.atLeast(0.08))
    let always = TargetCase.demand(.atLeast(1), of: "grdp")
    let one = TargetSearch(try Self.question([demand])).solve()
    let two = TargetSearch(try Self.question([demand, always])).solve()
    #expect(try relative(two.value, try #require(one.value)) < 1e-6)
  }

  @Test func aFigureThatMustFallIsBroughtDown() throws {
    let rank = TargetCase.demand(.atMost(27), of: "dti_rank")
    let result = TargetSearch(try Self.question([rank])).solve()
    let value = try #require(result.value)
    #expect(value > 0 && value < 400)
    #expect(abs(result.with.value(of: rank.goal) - 27) < 1e-5)
  }

  /// A floor that the budget cannot pay makes the least budget as large as the floor.
  @Test func limitsAreKept() throws {
    let result = TargetSearch(
      try Self.question([TargetCase.demand(.atLeast(0.0775))]) { plan in
        plan.limits = [
          Plan.Limit(
            layers: [.fibre], districts: plan.districts, years: [2025], bound: .atLeast(150),
            name: "fibre")
        ]
      }
    ).solve()
    #expect(try relative(result.value, 150) < 1e-6)
  }

  @Test func aSearchThatIsStoppedSaysSo() throws {
    let question = try Self.question([TargetCase.demand(.atLeast(0.08))])
    let result = TargetSearch(question, shouldStop: { true }).solve()
    #expect(!result.isComplete)
  }
}
