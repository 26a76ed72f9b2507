// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The error of a backtest beside the figures of `run` and `sweep`.
@Suite struct BandTests {
  private static let fibre = "Scenarios/viet-nam/calibration-fibre.yaml"
  private static let scenario = "Scenarios/viet-nam/fibre-since-2012.yaml"

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func entry(_ object: [String: Any]) throws -> [String: Any] {
    let band = try #require(object["band"] as? [String: Any])
    return try #require((band["indicators"] as? [[String: Any]])?.first)
  }

  @Test func theBandIsTheBacktestsErrorTimesTheYearsAhead() throws {
    let backtest = try object(RollcastRun("backtest", Self.fibre, "--format", "json").output)
    let score = try #require((backtest["scores"] as? [[String: Any]])?.first)
    let perYear = try #require(score["error_per_year"] as? Double)
    let run = try RollcastRun("run", Self.scenario, "--band", Self.fibre, "--format", "json")
    #expect(run.status == 0 && run.messages.isEmpty)
    let json = try object(run.output)
    let entry = try entry(json)
    #expect(
      entry["indicator"] as? String == "fibre_takeup" && entry["verdict"] as? String == "model")
    let years = try #require(json["years"] as? [Int])
    let region = try #require(json["region"] as? [String: Any])
    let series = try #require(region["fibre_takeup"] as? [Double])
    let (low, high) = (
      try #require(entry["low"] as? [Any]), try #require(entry["high"] as? [Any])
    )
    for (position, year) in years.enumerated() {
      // The last observation is of the end of 30 June 2025, the 181st day; up to then nothing is
      // ahead.
      let ahead = Double(year + 1) - (2025 + 181.0 / 365)
      guard ahead > 0 else {
        #expect(low[position] is NSNull && high[position] is NSNull, "\(year)")
        continue
      }
      // 1.645 standard deviations of normal errors, of which the mean size is sqrt(2/pi).
      let half = 1.645 * (Double.pi / 2).squareRoot() * perYear * ahead
      let ends = [low[position], high[position]].compactMap { $0 as? Double }
      #expect(ends.count == 2)
      #expect(abs(ends[0] - max(0, series[position] - half)) < 1e-12)
      #expect(abs(ends[1] - min(1, series[position] + half)) < 1e-12)
    }
    // The rest is as without the band.
    let plain = try object(RollcastRun("run", Self.scenario, "--format", "json").output)
    #expect(Set(json.keys) == Set(plain.keys).union(["band"]))
    let table = try RollcastRun("run", Self.scenario, "--band", Self.fibre).output
    #expect(
      table.contains("Fibre take-up, low") && table.contains("after 2025.5 in 5 observations"))
  }

  @Test func theFittedScenarioDoesNotStray() throws {
    let folder = try ScratchFolder()
    let calibration = RollcastRun.root.appending(path: Self.fibre).path()
    #expect(
      try RollcastRun("calibrate", calibration, "--output", "fit", in: folder.url).status == 0)
    let run = try RollcastRun(
      "run", "fit/scenario-1.yaml", "--band", calibration, "--format", "json", in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try entry(object(run.output))["stray"] is NSNull)
  }

  @Test func tooFewPointsHaveNoBand() throws {
    let files = ["economy-since-2019.yaml", "calibration-share.yaml"].map {
      "Scenarios/viet-nam/\($0)"
    }
    let table = try RollcastRun("run", files[0], "--band", files[1])
    #expect(table.status == 0)
    #expect(table.output.contains("4 observations foretold are too few to judge"))
    #expect(!table.output.contains("Band of"))
    let run = try RollcastRun("run", files[0], "--band", files[1], "--format", "json")
    let entry = try entry(object(run.output))
    #expect(entry["verdict"] as? String == "too_few_to_judge")
    #expect(entry["error_per_year"] is NSNull)
    #expect((entry["low"] as? [Any])?.allSatisfy { $0 is NSNull } == true)
  }

  @Test func otherRegionsAndDefinitionsAreRefused() throws {
    let other = try RollcastRun(
      "run", "Scenarios/tuyen-quang/baseline.yaml", "--band", Self.fibre)
    #expect(other.status == 65 && other.output.isEmpty)
    #expect(other.messages.contains("is of 'Viet Nam' and 'Baseline' of 'Tuyên Quang'"))
    let wide = try RollcastRun(
      "run", Self.scenario, "--set", "definition=wide", "--band", Self.fibre)
    #expect(wide.status == 65 && wide.messages.contains("uses the definition GSO"))
    let nowhere = try RollcastRun(
      "run", Self.scenario, "--set", "region=", "--band", Self.fibre)
    #expect(
      nowhere.status == 65 && nowhere.messages.contains("of no region") || nowhere.status == 64)
    #expect(try RollcastRun("run", Self.scenario, "--band", "none.yaml").status == 66)
    let csv = try RollcastRun("run", Self.scenario, "--band", Self.fibre, "--format", "csv")
    #expect(csv.status == 64 && csv.messages.contains("--band goes with"))
  }

  @Test func aSweepTellsTheSpreadWithTheErrorToo() throws {
    let folder = try ScratchFolder()
    let root = RollcastRun.root.path()
    try folder.write(
      """
      schema: rollcast-sweep/1
      scenario: \(root)/\(Self.scenario)
      design: {method: random, runs: 600, seed: 2}
      vary: {fibre.takeup_q: catalogue, fibre.takeup_base: catalogue}
      outcomes: [fibre_takeup@2030, fibre_takeup@2020, grdp@2030]

      """, to: "sweep.yaml")
    let calibration = "\(root)/\(Self.fibre)"
    let run = try RollcastRun(
      "sweep", "sweep.yaml", "--quiet", "--band", calibration, "--format", "json", in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let json = try object(run.output)
    let outcomes = try #require(json["outcomes"] as? [String: [String: Any]])
    #expect(outcomes["grdp@2030"]?["with_backtest_error"] == nil)
    #expect(outcomes["fibre_takeup@2020"]?["with_backtest_error"] == nil)
    let plain = try #require(outcomes["fibre_takeup@2030"])
    let error = try #require(plain["with_backtest_error"] as? [String: Double])
    let (sd, own) = (try #require(error["error_sd"]), try #require(plain["sd"] as? Double))
    #expect(abs(try #require(error["sd"]) - (sd * sd + own * own).squareRoot()) < 1e-12)
    #expect(try #require(error["q05"]) < #require(plain["q05"] as? Double))
    #expect(try #require(error["q95"]) > #require(plain["q95"] as? Double))
    // Everything else is as without the band, whatever the number of threads.
    let again = try RollcastRun(
      "sweep", "sweep.yaml", "--quiet", "--band", calibration, "--format", "json", "--threads", "3",
      in: folder.url)
    #expect(again.output == run.output)
    let without = try object(
      RollcastRun("sweep", "sweep.yaml", "--quiet", "--format", "json", in: folder.url).output)
    #expect(without["digest"] as? String == json["digest"] as? String)
    let table = try RollcastRun(
      "sweep", "sweep.yaml", "--quiet", "--band", calibration, in: folder.url
    ).output
    #expect(table.components(separatedBy: "with the backtest's error").count == 2)
    #expect(table.contains("Goals are counted without it"))
  }
}
