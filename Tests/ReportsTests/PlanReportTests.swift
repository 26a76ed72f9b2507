// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import Planning
import RolloutModel
import ScenarioFiles
import Testing

@testable import Reports

@Suite struct PlanReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func appraisal(
    _ aim: Plan.Aim = .maximise(.digitalShare, year: 2030, district: nil),
    change: (inout Plan) -> Void = { _ in }
  ) throws -> PlanAppraisal {
    let path = root.appending(path: "Scenarios/tuyen-quang/baseline.yaml").path()
    let scenario = try #require(try ScenarioFile.read(path: path).scenario)
    var plan = Plan(
      scenario: scenario, years: [2027, 2028, 2029], budget: [30, 10, 20],
      layers: [.fibre, .skills, .platforms], districts: [1, 4], aim: aim)
    change(&plan)
    return PlanAppraisal(Optimiser(plan).solve(), name: "Test plan")
  }

  private func object(_ json: JSON) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func theJSONHoldsWhatScriptsRelyOn() throws {
    let appraisal = try Self.appraisal()
    let json = try object(appraisal.json)
    // The reader of the test may miss a double by its last bits.
    let isNear = { (a: Any?, b: Double) in abs((a as? Double ?? .nan) - b) <= 1e-14 * abs(b) }
    #expect(json["years"] as? [Int] == [2027, 2028, 2029])
    #expect(json["aim"] as? String == "digital_share@2030")
    #expect(isNear(json["value"], appraisal.result.value))
    #expect(isNear(json["without_plan"], appraisal.result.withoutPlan))
    #expect(isNear(json["equal_split"], appraisal.result.equalSplit))
    #expect(json["kkt_residual"] is Double && json["is_complete"] as? Bool == true)
    let spending = try #require(json["spending"] as? [String: [String: [Double]]])
    #expect(Set(spending.keys) == ["fibre", "skills", "platforms"])
    for (layer, districts) in spending {
      #expect(Set(districts.keys) == ["lam-binh", "ham-yen"])
      for (id, amounts) in districts {
        let d = try #require(appraisal.with.scenario.districts.firstIndex { $0.id == id })
        let own = (3...5).map { appraisal.result.spending[$0, Layer(name: layer)!, d] }
        #expect(zip(amounts, own).allSatisfy(isNear) && amounts.count == own.count)
      }
    }
    let goals = try #require(json["goals"] as? [[String: Any]])
    #expect(goals.map { $0["met"] as? Bool } == [false, false])
    #expect((json["five_years_on"] as? [String: Any])?["year"] as? Int == 2035)
  }

  @Test func withoutABudgetThereIsNoEqualSplit() throws {
    let appraisal = try Self.appraisal(.minimiseSpending) { plan in
      plan.budget = nil
      plan.reach = [
        Plan.Reach(
          goal: Goal(
            indicator: Indicator.named["digital_skills"]!, year: 2030, bound: .atLeast(0.45),
            district: 1),
          name: "skills")
      ]
    }
    let json = try object(appraisal.json)
    #expect(json["equal_split"] is NSNull && json["budget"] is NSNull)
    let table = appraisal.table
    #expect(table.contains("Minimise: Spending of the plan"))
    #expect(table.contains("met  skills"))
    #expect(table.contains("for each point"))
    #expect(!table.contains("Equal split"))
  }

  @Test func theTableAnswersThePlannersQuestions() throws {
    let appraisal = try Self.appraisal()
    let table = appraisal.table
    let result = appraisal.result
    for words in [
      "Test plan · Tuyên Quang", "Digital economy in GRDP in 2030, definition GSO",
      NumberText.percent(result.withoutPlan, decimals: 3),
      NumberText.percent(result.value, decimals: 3),
      NumberText.points(result.value - result.withoutPlan, decimals: 3),
      "It spends 60.0 of 60.0 billion VND.", "Goals with the plan", "Spending by layer",
      "Spending by district", "Lâm Bình", "budget 2027", "for each billion VND", "Five years on",
      "in 2035",
    ] {
      #expect(table.contains(words), "\(words)")
    }
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("all ") })
    #expect(row.split(separator: " ") == ["all", "30.0", "10.0", "20.0", "60.0"])
  }

  @Test func moneyThatFadesIsNamed() throws {
    // Platforms are used less and less once nothing is spent on them.
    let use = Indicator.named["platform_use"]!
    let appraisal = try Self.appraisal(.maximise(use, year: 2030, district: nil)) { plan in
      plan.layers = [.platforms]
      plan.scenario.parameters.platforms.loss = 0.5
      plan.years = [2028, 2029, 2030]
    }
    #expect(appraisal.lateMoney.map(\.fades) == [true])
    #expect(appraisal.table.contains("  fades\n") && appraisal.table.contains("Mind: "))
    #expect(appraisal.table.contains("{mean: platform_use}"))
  }

  @Test(arguments: [
    (Plan.Aim.maximiseMean(.digitalShare), "Digital economy in GRDP, mean of 2024-2030"),
    (
      .maximiseDiscounted(Indicator.named["digital_value_added"]!, rate: 0.05),
      "Digital value added, sum of 2024-2030 discounted at 5.00 %/yr"
    ),
    (
      .maximiseLowest(Indicator.named["fibre_coverage"]!, year: 2029),
      "in 2029, the lowest of the districts"
    ),
    (.maximise(Indicator.named["grdp"]!, year: 2028, district: 1), "GRDP, Lâm Bình, in 2028"),
  ])
  func everyAimHasItsWords(aim: Plan.Aim, words: String) throws {
    let table = try Self.appraisal(aim).table
    #expect(table.contains(words))
    #expect(!table.contains("nan"))
  }
}
