// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct RunCommandTests {
  private static let baseline = "Scenarios/tuyen-quang/baseline.yaml"

  private func json(_ run: RollcastRun) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func theTableAnswersThePlannersQuestions() throws {
    let run = try RollcastRun("run", Self.baseline)
    #expect(run.status == 0 && run.messages.isEmpty)
    for words in ["definition GSO", "2030", "missed", "points below", "Na Hang", "Expected rank"] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func theResultHasTheMembersThatScriptsRelyOn() throws {
    let result = try json(RollcastRun("run", Self.baseline, "--format", "json"))
    #expect(result["scenario"] as? String == "Baseline")
    #expect(result["years"] as? [Int] == Array(2024...2030))
    let region = try #require(result["region"] as? [String: [Double]])
    for name in [
      "digital_share", "grdp", "digital_value_added", "core_value_added", "spending", "absorbed",
      "private_spending", "upkeep", "construction_value_added", "data_centre_mwh",
      "served_locally", "energy_mwh", "emissions_t", "readiness", "dti_rank", "fibre_coverage",
    ] {
      #expect(region[name]?.count == 7, "\(name)")
    }
    let districts = try #require(result["districts"] as? [[String: Any]])
    #expect(districts.count == 7)
    let start = try #require(result["start"] as? [String: Any])
    let states = try #require(start["region"] as? [String: Double])
    #expect(states["readiness"].map { $0 > 0.5 && $0 < 1.5 } == true)
    #expect((start["districts"] as? [[String: Any]])?.first?["id"] as? String == "tuyen-quang-city")
  }

  @Test func severalFilesGiveAnArray() throws {
    let run = try RollcastRun(
      "run", Self.baseline, "Scenarios/tuyen-quang/resolution-48.yaml", "--format", "json")
    let results = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(results?.map { $0["scenario"] as? String } == ["Baseline", "Resolution 48"])
  }

  @Test func aSettingMovesTheShare() throws {
    let before = try json(RollcastRun("run", Self.baseline, "--format", "json"))
    let after = try json(
      RollcastRun(
        "run", Self.baseline, "--format", "json", "--set", "digitalisation.rate_services=11 %/yr",
        "--set", "end=2035"))
    let series = [before, after].map {
      ($0["region"] as? [String: [Double]])?["digital_share"] ?? []
    }
    #expect(series[0].count == 7 && series[1].count == 12)
    #expect(series[1][6] > series[0][6] + 0.005)
  }

  @Test func aGoalBeyondTheEndStaysOpen() throws {
    let result = try json(
      RollcastRun("run", Self.baseline, "--format", "json", "--set", "end=2028"))
    let goals = try #require(result["goals"] as? [[String: Any]])
    #expect(goals[1]["projected"] is NSNull && goals[1]["met"] is NSNull)
  }

  @Test(arguments: [
    ["run", "nowhere.yaml"], ["run", "Scenarios"],
  ])
  func missingInput(arguments: [String]) throws {
    let run = try RollcastRun(arguments[0], arguments[1])
    #expect(run.status == 66 && run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test(arguments: [
    "skills.los=0.02", "skills.loss", "skills.loss=3 kW", "skills.loss=-1", "steps_per_year=3",
  ])
  func wrongSettings(setting: String) throws {
    let run = try RollcastRun("run", Self.baseline, "--set", setting)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("--set: error: "))
  }

  @Test func wrongUsage() throws {
    #expect(try RollcastRun("run").status == 64)
    #expect(try RollcastRun("run", Self.baseline, "--format", "xml").status == 64)
    #expect(try RollcastRun("walk").status == 64)
  }

  @Test func allMistakesAreReportedAtOnce() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast/1
      name: Bad
      extends: baseline.yaml
      parameters:
        skills.los: 0.02
      investments:
        - {layer: fibre, years: 2024, amount: 5 kW, districts: [na-hangg]}
      """, to: "bad.yaml")
    let run = try RollcastRun("run", "bad.yaml", in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(
      run.messages == """
        bad.yaml:5:3: error: unknown parameter 'skills.los'
         5 |   skills.los: 0.02
           |   ^~~~~~~~~~
           = did you mean 'skills.loss'?
        bad.yaml:7:43: error: 'kW' does not measure this; expected a unit such as billion VND/yr
         7 |   - {layer: fibre, years: 2024, amount: 5 kW, districts: [na-hangg]}
           |                                           ^~
           = write a number, or a number with its unit: 12 billion VND/yr
        bad.yaml:7:59: error: unknown district 'na-hangg'
         7 |   - {layer: fibre, years: 2024, amount: 5 kW, districts: [na-hangg]}
           |                                                           ^~~~~~~~
           = did you mean 'na-hang'?

        """)
  }

  @Test func aTableThatIsNotThereIsBadData() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "schema: rollcast/1\nname: x\nextends: baseline.yaml\ndistricts: none.csv\n", to: "a.yaml")
    #expect(try RollcastRun("run", "a.yaml", in: folder.url).status == 65)
  }

  @Test func figuresBeyondTheRangeOfNumbersAreNoResult() throws {
    let run = try RollcastRun(
      "run", Self.baseline, "--set", "growth.ict=0.5", "--set", "readiness.cloud=10",
      "--set", "readiness.fibre=0", "--set", "readiness.mobile=0", "--set", "end=2200")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains("beyond the range of numbers"))
  }

  @Test func aFullDiskIsAnInputOutputError() throws {
    let run = try RollcastRun(shell: "rollcast run \(Self.baseline) > /dev/full")
    #expect(run.status == 74 && run.messages.contains("standard output"))
  }

  @Test func theVersionNamesTheLibrary() throws {
    #expect(try RollcastRun("--version").output.contains("GSL "))
  }
}
