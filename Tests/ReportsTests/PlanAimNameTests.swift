// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import RolloutModel
import ScenarioFiles
import Testing

@testable import Reports

/// The aim that `plan.json` names is read back as what it was.
@Suite struct PlanAimNameTests {
  private static func scenario() throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "Scenarios/tuyen-quang/baseline.yaml").path()
    return try #require(try ScenarioFile.read(path: path).scenario)
  }

  private static let aims: [Plan.Aim] =
    Indicator.all.flatMap { indicator -> [Plan.Aim] in
      [
        .maximise(indicator, year: 2030, district: nil),
        .maximise(indicator, year: 2024, district: 3),
        .maximiseMean(indicator),
        .maximiseDiscounted(indicator, rate: 0.1 + 0.2),
        .maximiseDiscounted(indicator, rate: 1e-7),
        .maximiseLowest(indicator, year: 2027),
      ]
    } + [.maximiseMargin, .minimiseSpending]

  @Test func everyAimIsReadBack() throws {
    let scenario = try Self.scenario()
    for aim in Self.aims {
      let plan = Plan(
        scenario: scenario, years: [2027], budget: [30], layers: [.fibre], districts: [1], aim: aim)
      let name = AimText(plan: plan).name
      #expect(Plan.Aim(name, in: scenario) == aim, "\(name)")
    }
  }

  @Test(arguments: [
    "", "mean: nothing", "discounted: grdp", "discounted: grdp, rate: much", "grdp@2031",
    "grdp@2030/nowhere", "lowest: nothing@2030", "GRDP@2030",
  ])
  func otherNamesAreNone(_ name: String) throws {
    #expect(Plan.Aim(name, in: try Self.scenario()) == nil)
  }
}
