// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct TargetCommandTests {
  private static let far = "Scenarios/tuyen-quang/target-2030-share-30.yaml"
  private static let anchor = "Scenarios/tuyen-quang/target-anchor.yaml"

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func whatCannotBeReachedIsAnAnswer() throws {
    let run = try RollcastRun("target", Self.far, "--format", "json")
    #expect(run.status == 2 && run.messages.isEmpty)
    let result = try json(run.output)
    #expect(result["reachable"] as? Bool == false && result["value"] is NSNull)
    let best = try #require(result["best"] as? [String: Any])
    let value = try #require(best["value"] as? Double)
    #expect(best["indicator"] as? String == "digital_share" && value > 0.06 && value < 0.3)
    #expect(result["year_reached"] is Int || result["year_reached"] is NSNull)
    let closing = try #require(result["closing"] as? [String: Any])
    #expect(try #require(closing["core_value_added"] as? Double) > 0)
    #expect((result["changes"] as? [Any])?.isEmpty == false)
    #expect((result["binding"] as? [Any])?.isEmpty == false)
  }

  @Test func theTableIsAMemo() throws {
    let run = try RollcastRun("target", Self.far)
    #expect(run.status == 2 && run.messages.isEmpty)
    for words in [
      "Not reachable.", "definition GSO", "What is missing is core digital industry",
      "assumptions", "Spending by layer", "What holds the plan back",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  /// The numbers of the memo are those that its commands print.
  @Test(arguments: [
    ("target-2030-share-30", ["7.62 %", "8.26 %", "2055", "24,516", "31.6 %"]),
    (
      "target-2030-share-20", ["8.26 %", "2048", "11,493", "14.8 %", "10.7 times", "118", "33.0 %"]
    ),
    ("target-8-percent", ["1,166", "314.4"]), ("target-anchor", ["14,459"]),
    ("target-assumptions", ["12.13 %"]),
  ])
  func theMemoSaysWhatIsPrinted(file: String, numbers: [String]) throws {
    let run = try RollcastRun("target", "Scenarios/tuyen-quang/\(file).yaml")
    let page = try String(
      contentsOf: RollcastRun.root.appending(path: "Docs/Target.md"), encoding: .utf8)
    for number in numbers {
      #expect(run.output.contains(number), "\(number)")
      // The memo rounds large amounts to hundreds, and leaves a 0 behind the point.
      let rounded = ["24,516": "24,500", "11,493": "11,500", "14,459": "14,500", "314.4": "314"]
      let words = rounded[number] ?? number.replacing(".0 %", with: " %")
      #expect(page.contains(words), "\(words)")
    }
  }

  /// The scenario in the folder, run as any other, meets the goal.
  @Test func theFolderHoldsAScenarioThatMeetsTheGoal() throws {
    let folder = try ScratchFolder()
    let run = try RollcastRun(
      "target", "target-anchor.yaml", "--format", "json", "--output", "out", in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty)
    let result = try json(run.output)
    #expect(result["reachable"] as? Bool == true && result["year_reached"] as? Int == 2030)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path())
    #expect(
      names.sorted() == [
        "districts-1.csv", "run.json", "scenario-1.yaml", "target.json", "target.txt",
      ])
    let again = try RollcastRun("run", "out/scenario-1.yaml", "--format", "json", in: folder.url)
    #expect(again.status == 0)
    let series = try #require(again.output.firstMatch(of: /"digital_share": \[(.*)\]/)).1
    let share = try #require(series.split(separator: ", ").last.flatMap { Double($0) })
    #expect(share >= 0.2 && share < 0.2 + 1e-12)
    let kept = try String(
      contentsOf: folder.url.appending(path: "out/target.json"), encoding: .utf8)
    #expect(kept == run.output)
  }

  @Test func aSettingReachesTheScenario() throws {
    let values = try [[], ["--set", "digitalisation.rate_services=11 %/yr"]].map { more -> Double in
      let line = (["rollcast target", Self.anchor, "--format json"] + more.map { "'\($0)'" })
      let run = try RollcastRun(shell: line.joined(separator: " "))
      return try #require(json(run.output)["value"] as? Double)
    }
    #expect(values[1] < values[0] - 100)
    #expect(try RollcastRun("target", Self.anchor, "--set", "skills.los=1").status == 64)
  }

  @Test func severalLeversShareAnEffort() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-plan/1
      scenario: resolution-48.yaml
      lever: [digitalisation.rate_services, skills.loss]
      reach: [{indicator: digital_share@2030, at_least: 8.5 %}]
      """, to: "effort.yaml")
    let run = try RollcastRun("target", "effort.yaml", "--format", "json", in: folder.url)
    #expect(run.status == 0)
    let result = try json(run.output)
    #expect(result["asked_for"] as? String == "effort" && result["unit"] as? String == "1")
    #expect((result["levers"] as? [Any])?.count == 2)
    let table = try RollcastRun("target", "effort.yaml", in: folder.url)
    #expect(table.output.contains("of the way from today to the better"))
  }

  @Test func aTimeLimitGivesWhatIsKnown() throws {
    let run = try RollcastRun("target", Self.far, "--time-limit", "1e-9", "--format", "json")
    #expect(run.messages.contains("the time limit has come: this is what is known so far"))
    #expect(try json(run.output)["is_complete"] as? Bool == false)
    #expect(run.status == 2)
  }

  @Test func wrongUsage() throws {
    #expect(try RollcastRun("target").status == 64)
    #expect(try RollcastRun("target", Self.far, "--time-limit", "0").status == 64)
    #expect(try RollcastRun("target", Self.far, "--format", "csv").status == 64)
    #expect(try RollcastRun("target", "nowhere.yaml").status == 66)
    let folder = try ScratchFolder()
    let run = try RollcastRun(
      "target", "target-anchor.yaml", "--output", "no/such", in: folder.url)
    #expect(run.status == 73)
    #expect(try RollcastRun(shell: "rollcast target \(Self.anchor) > /dev/full").status == 74)
  }
}
