// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct OptimiseCommandTests {
  private static let plan = "Scenarios/tuyen-quang/plan-120.yaml"

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theBudgetIsKeptAndTheAnswerIsBetterThanAnEqualSplit() throws {
    let run = try RollcastRun("optimise", Self.plan, "--format", "json")
    #expect(run.status == 0 && run.messages.isEmpty)
    let result = try json(run.output)
    let value = try #require(result["value"] as? Double)
    let equal = try #require(result["equal_split"] as? Double)
    let without = try #require(result["without_plan"] as? Double)
    #expect(value > equal && equal > without)
    #expect(result["years"] as? [Int] == Array(2024...2030))
    let spending = try #require(result["spending"] as? [String: [String: [Double]]])
    #expect(spending.count == 7 && spending.values.allSatisfy { $0.count == 7 })
    for year in 0..<7 {
      let spent = spending.values.flatMap(\.values).reduce(0) { $0 + $1[year] }
      #expect(spent <= 120 * (1 + 1e-9))
    }
    let binding = try #require(result["binding"] as? [[String: Any]])
    #expect(binding.allSatisfy { $0["limit"] is String && $0["multiplier"] is Double })
  }

  @Test func theTableSaysWhatIsBuilt() throws {
    let run = try RollcastRun("optimise", Self.plan)
    #expect(run.status == 0 && run.messages.isEmpty)
    for words in ["definition GSO", "With the plan", "Spending by layer", "Five years on"] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func theFolderHoldsAScenarioThatRunsToTheSameBits() throws {
    let folder = try ScratchFolder()
    let run = try RollcastRun(
      "optimise", "plan-120.yaml", "--format", "json", "--output", "out", in: folder.url)
    #expect(run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path())
    #expect(
      names.sorted() == [
        "districts-1.csv", "history-1.csv", "plan.json", "plan.txt", "run.json", "scenario-1.yaml",
      ])
    let again = try RollcastRun("run", "out/scenario-1.yaml", "--format", "json", in: folder.url)
    #expect(again.status == 0 && again.messages.isEmpty)
    let series = try #require(again.output.firstMatch(of: /"digital_share": \[(.*)\]/)).1
    let share = try #require(series.split(separator: ", ").last)
    #expect(run.output.contains("\n \"value\": \(share),\n"))
    let kept = try String(contentsOf: folder.url.appending(path: "out/plan.json"), encoding: .utf8)
    #expect(kept == run.output)
    let inputs = try RollcastRun(shell: "grep -c sha256 out/run.json", in: folder.url)
    #expect(inputs.output == "4\n")
    let said = try RollcastRun("run", "out/scenario-1.yaml", in: folder.url).output
    #expect(said.contains("' on top of 'Baseline'.") && !said.contains("No public programme"))
  }

  @Test func aSettingReachesTheScenario() throws {
    let run = try RollcastRun(
      "optimise", Self.plan, "--format", "json", "--set", "digitalisation.rate_services=11 %/yr")
    let plain = try RollcastRun("optimise", Self.plan, "--format", "json")
    let values = try [run, plain].map { try json($0.output)["without_plan"] as? Double ?? 0 }
    #expect(values[0] > values[1] + 0.005)
    #expect(try RollcastRun("optimise", Self.plan, "--set", "skills.los=1").status == 64)
  }

  @Test func whatCannotBeReachedIsAnAnswer() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-plan/1
      scenario: baseline.yaml
      years: 2029-2030
      layers: [fibre]
      budget: 1 billion VND/yr
      maximise: digital_share@2030
      reach:
        - {indicator: fibre_coverage@2030, district: lam-binh, at_least: 99.9 %}
      """, to: "far.yaml")
    let run = try RollcastRun("optimise", "far.yaml", "--format", "json", in: folder.url)
    #expect(run.status == 2)
    #expect(
      run.messages.hasPrefix(
        "far.yaml:8:68: error: fibre_coverage@2030/lam-binh at least 99.9 % cannot be reached; "
          + "the nearest is "))
    let unmet = try #require(json(run.output)["unmet"] as? [[String: Any]])
    let nearest = try #require(unmet.first?["nearest"] as? Double)
    #expect(unmet.count == 1 && nearest > 0.5 && nearest < 0.999)
    let table = try RollcastRun("optimise", "far.yaml", in: folder.url)
    #expect(table.status == 2 && table.output.contains("missed  fibre_coverage@2030/lam-binh"))
  }

  @Test func aTimeLimitGivesTheBestSoFar() throws {
    let run = try RollcastRun("optimise", Self.plan, "--time-limit", "1e-9", "--format", "json")
    #expect(run.status == 0)
    #expect(run.messages.contains("the time limit has come: the plan is the best so far"))
    #expect(try json(run.output)["is_complete"] as? Bool == false)
    let table = try RollcastRun("optimise", Self.plan, "--time-limit", "1e-9")
    #expect(table.output.contains("The search is not finished"))
  }

  @Test func ctrlCGivesTheBestSoFar() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-plan/1
      scenario: baseline.yaml
      budget: 120 billion VND/yr
      maximise: {mean: digital_share}
      reach: [{indicator: digital_share@2050, at_least: 99 %}]
      choose: [{layer: data_centre, at_most: 3}, {layer: cloud, at_most: 3}]
      """, to: "long.yaml")
    let run = try RollcastRun(
      shell: "timeout --signal INT --preserve-status 4 "
        + "rollcast optimise long.yaml --format json --set end=2050", in: folder.url)
    #expect(run.status == 130)
    #expect(run.messages.contains("interrupted: the plan is the best so far"))
    #expect(try json(run.output)["is_complete"] as? Bool == false)
  }

  @Test func aLeverIsForAnotherCommand() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-plan/1
      scenario: baseline.yaml
      lever: skills.loss
      low: 0
      high: 0.1
      reach: [{indicator: digital_share@2030, at_least: 8 %}]
      """, to: "lever.yaml")
    let run = try RollcastRun("optimise", "lever.yaml", in: folder.url)
    #expect(run.status == 65 && run.messages.contains("use 'rollcast target'"))
  }

  @Test func wrongUsage() throws {
    #expect(try RollcastRun("optimise").status == 64)
    #expect(try RollcastRun("optimise", Self.plan, "--time-limit", "0").status == 64)
    #expect(try RollcastRun("optimise", Self.plan, "--format", "csv").status == 64)
    #expect(try RollcastRun("optimise", "nowhere.yaml").status == 66)
    let folder = try ScratchFolder()
    let run = try RollcastRun("optimise", "plan-120.yaml", "--output", "no/such", in: folder.url)
    #expect(run.status == 73)
    #expect(try RollcastRun(shell: "rollcast optimise \(Self.plan) > /dev/full").status == 74)
  }
}
