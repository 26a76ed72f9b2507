// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import RolloutModel
import ScenarioFiles
import Testing

@testable import Reports

@Suite struct TargetReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func report(
    _ name: String, _ levers: [Lever], _ indicator: String, _ bound: Goal.Bound
  ) throws -> TargetReport {
    let path = root.appending(path: "Scenarios/tuyen-quang/\(name).yaml").path()
    let scenario = try #require(try ScenarioFile.read(path: path).scenario)
    let goal = Goal(indicator: Indicator.named[indicator]!, year: 2030, bound: bound)
    let reach = [Plan.Reach(goal: goal, name: "the demand")]
    let question = LeverQuestion(scenario: scenario, levers: levers, reach: reach)
    return TargetReport(TargetSearch(.levers(question)).solve(), name: "Test")
  }

  private static func parameter(_ name: String, _ low: Double, _ high: Double) -> Lever {
    Lever(
      name: name, target: .parameter(Parameter.named[name]!.slot), low: low, high: high)
  }

  @Test func theMemoSaysWhatIsMissing() throws {
    let report = try Self.report(
      "resolution-48", [Lever(name: "skills", target: .spending(.skills), low: 0, high: 2)],
      "digital_share", .atLeast(0.2))
    let table = report.table
    let gap = try #require(report.result.gap)
    for words in [
      "Not reachable. With every lever at its best, digital economy in GRDP in 2030 comes to",
      NumberText.percent(report.result.best.value, decimals: 2), "20.00 % asked for",
      NumberText.amount(gap.valueAdded), NumberText.percent(gap.partOfGRDP),
      "in \(try #require(report.result.yearReached)), with the levers so",
      "the end of the range: skills at 2.00", "growth.ict", "beyond", "press",
    ] {
      #expect(table.contains(words), "\(words)")
    }
    #expect(!table.contains("nan") && !table.contains("\u{E000}"))
  }

  @Test func aGoalMetInPartsOfARangeIsSaidToBe() throws {
    let report = try Self.report(
      "universal-broadband", [Self.parameter("growth.critical_mass", 0, 1)], "grdp",
      .atMost(try Self.between()))
    #expect(report.result.intervals.count == 2)
    #expect(report.table.contains("More does not always help"))
  }

  /// GRDP between that of an even critical mass and the larger one of an extreme one.
  private static func between() throws -> Double {
    let values = try [0.0, 0.5, 1].map { mass in
      let report = try report(
        "universal-broadband", [parameter("growth.critical_mass", mass - 0.01, mass)], "grdp",
        .atLeast(0))
      return try #require(
        report.result.with.value(Indicator.named["grdp"]!, year: 2030))
    }
    return (max(values[0], values[2]) + values[1]) / 2
  }

  @Test func aGoalThatIsMetAnywhereIsSaidToBe() throws {
    let report = try Self.report(
      "baseline", [Self.parameter("skills.loss", 0.01, 0.1)], "digital_share", .atLeast(0.01))
    #expect(
      report.table.contains("skills.loss reaches it anywhere from 1.00 to 10.0 %/yr."))
  }

  @Test func whatIsAskedForHasItsWords() throws {
    let lower = try Self.report(
      "skills-and-platforms", [Self.parameter("skills.loss", 0, 0.3)], "digital_share",
      .atLeast(0.0775))
    #expect(lower.table.contains("the greatest value of skills.loss, from 0 to 30.0 %/yr"))
    #expect(lower.table.contains("It takes skills.loss of at most "))
    let higher = try Self.report(
      "baseline", [Self.parameter("digitalisation.rate_services", 0, 0.3)], "digital_share",
      .atLeast(0.08))
    #expect(higher.table.contains("the least value of digitalisation.rate_services"))
    #expect(higher.table.contains("It takes digitalisation.rate_services of at least "))
  }

  @Test func theJSONHoldsWhatScriptsRelyOn() throws {
    let report = try Self.report(
      "baseline", [Self.parameter("digitalisation.rate_services", 0, 0.05)], "digital_share",
      .atLeast(0.2))
    let text = report.json.text
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["reachable"] as? Bool == false && json["value"] is NSNull)
    let best = try #require(json["best"] as? [String: Any])
    let value = try #require(best["value"] as? Double)
    #expect(abs(value - report.result.best.value) <= 1e-14)
    #expect(best["indicator"] as? String == "digital_share" && best["year"] as? Int == 2030)
    let levers = try #require(json["levers"] as? [[String: Any]])
    #expect(levers.count == 1 && levers[0]["at_limit"] as? Bool == true)
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect(changes.count == report.result.changes.count)
    #expect(changes.allSatisfy { $0["mark"] is String && $0["source"] is String })
  }
}
