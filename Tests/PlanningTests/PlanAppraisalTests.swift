// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel
import Testing

@testable import Planning

@Suite struct PlanAppraisalTests {
  private static func plan(
    _ aim: Plan.Aim = .maximise(.digitalShare, year: 2030, district: nil),
    years: [Int] = Array(2027...2030)
  ) throws -> Plan {
    Plan(
      scenario: try Shipped.scenario("tuyen-quang/baseline.yaml"), years: years,
      budget: years.map { _ in 40 }, aim: aim)
  }

  private static func appraisal(_ plan: Plan) -> PlanAppraisal {
    PlanAppraisal(Optimiser(plan).solve(), name: "Test")
  }

  @Test func theProjectionsGiveTheValuesOfTheSearchToTheLastBit() throws {
    let appraisal = Self.appraisal(try Self.plan())
    #expect(appraisal.figure.value(in: appraisal.with) == appraisal.result.value)
    #expect(appraisal.figure.value(in: appraisal.without) == appraisal.result.withoutPlan)
    #expect(appraisal.isFinite && appraisal.with.scenario.name == "Test")
  }

  @Test func theLaterFiguresAreThoseOfALongerRun() throws {
    let appraisal = Self.appraisal(try Self.plan())
    let later = try #require(appraisal.fiveYearsOn)
    var scenario = appraisal.result.scenario
    scenario.end = 2035
    #expect(later.year == 2035)
    #expect(later.with == Projection(scenario).byYear.last!.region.digitalShare)
    scenario.investments = []
    #expect(later.without == Projection(scenario).byYear.last!.region.digitalShare)
  }

  /// Each layer's late entries are taken out by hand, and the rest is run again.
  @Test func lateMoneyAddsWhatItsAbsenceTakesAway() throws {
    let appraisal = Self.appraisal(try Self.plan())
    #expect(!appraisal.lateMoney.isEmpty)
    for late in appraisal.lateMoney {
      var (all, rest) = (appraisal.result.scenario, appraisal.result.scenario)
      rest.investments.removeAll { $0.layer == late.layer && $0.years[0] >= 2029 }
      (all.end, rest.end) = (2035, 2035)
      let (whole, part) = (Projection(all), Projection(rest))
      let adds = [2030, 2035].map {
        whole.value(.digitalShare, year: $0)! - part.value(.digitalShare, year: $0)!
      }
      #expect(late.years == [2029, 2030] && late.amount > 0)
      #expect(late.adds == adds[0] && late.addsLater == adds[1])
      #expect(late.fades == (adds[1] < adds[0] / 2))
    }
  }

  /// The entries of the last years are replaced by hand by those of the year before.
  @Test func moneyDividedAsBeforeIsAnotherRun() throws {
    let appraisal = Self.appraisal(try Self.plan())
    let other = try #require(appraisal.asBefore)
    var (all, changed) = (appraisal.result.scenario, appraisal.result.scenario)
    let before = all.investments.filter { $0.years == [2028] }
    changed.investments.removeAll { $0.years[0] >= 2029 }
    for year in [2029, 2030] {
      changed.investments += before.map {
        Investment(
          layer: $0.layer, years: [year], amount: $0.amount, districts: $0.districts,
          split: .equal)
      }
    }
    (all.end, changed.end) = (2035, 2035)
    let (plan, like) = (Projection(all), Projection(changed))
    #expect(other.year == 2028)
    for (year, difference) in [(2030, other.adds), (2035, other.addsLater)] {
      let expected =
        like.value(.digitalShare, year: year)! - plan.value(.digitalShare, year: year)!
      // Each year's sum is the budget only to rounding, which the division brings in.
      #expect(abs(difference - expected) < 1e-12)
    }
    #expect(other.adds <= 0)
  }

  @Test func aYearWithoutMoneyGetsNone() throws {
    var plan = try Self.plan()
    plan.budget = [40, 0, 0, 10]
    let result = Optimiser(plan).solve()
    for (year, budget) in zip(3..<7, plan.budget!) {
      let spent = Layer.allCases.reduce(0) { sum, layer in
        plan.districts.reduce(sum) { $0 + result.spending[year, layer, $1] }
      }
      #expect(spent <= budget * (1 + 1e-9))
    }
    #expect(result.value > result.equalSplit && result.residual < 1e-5)
  }

  @Test func onlyAimsAtOneYearHaveLateMoney() throws {
    #expect(Self.appraisal(try Self.plan(.maximiseMean(.digitalShare))).lateMoney.isEmpty)
    let short = Self.appraisal(try Self.plan(years: [2029, 2030]))
    #expect(short.lateMoney.isEmpty && short.asBefore == nil)
  }

  @Test func theLowestDistrictIsTheLowest() throws {
    let coverage = Indicator.named["fibre_coverage"]!
    let plan = try Self.plan(.maximiseLowest(coverage, year: 2030))
    let figure = AimFigure(plan)
    let projection = Projection(plan.scenario)
    #expect(
      figure.value(in: projection)
        == projection.byYear.last!.districts.map(\.fibreCoverage).min())
  }
}
