// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Sweeps from the command line: results, threads, shards, folders, and what goes wrong.
@Suite struct SweepCommandTests {
  private static let python = "/usr/bin/python3 \(RollcastRun.root.path())Tests/CommandTests/Python"

  @Test func theResultHasWhatOtherProgramsRead() throws {
    let sample = try SweepSample()
    let result = try sample.json("sweep sweep.yaml")
    #expect(result["runs"] as? Int == 20000 && result["failed"] as? Int == 0)
    let outcomes = try #require(result["outcomes"] as? [String: [String: Double]])
    #expect(outcomes.count == 3)
    let share = try #require(outcomes["digital_share@2030"])
    let order = try ["q05", "q25", "q50", "q75", "q95"].map { try #require(share[$0]) }
    #expect(order == order.sorted() && share["mean"] != nil && share["sd"] != nil)
    let goals = try #require(result["goals"] as? [[String: Any]])
    #expect(goals.count == 2 && goals[0]["probability"] as? Double == 0)
    let sensitivity = try #require(result["sensitivity"] as? [String: [[String: Any]]])
    #expect(sensitivity["digital_share@2030"]?.count == 6)
    // The coverage of 2027 depends on what a home costs.
    let names = sensitivity["fibre_coverage@2027/na-hang"]?.filter {
      abs($0["rank_correlation"] as? Double ?? 0) > 0.5
    }.map { $0["name"] as? String }
    #expect(names == ["fibre.cost_per_home"])
  }

  @Test func threadsAndShardsGiveTheSameBytes() throws {
    let sample = try SweepSample()
    let plain = try sample.run("sweep sweep.yaml --threads 1 --quiet --format json").output
    for threads in [2, 7] {
      let run = try sample.run("sweep sweep.yaml --threads \(threads) --quiet --format json")
      #expect(run.output == plain)
    }
    for shard in 1...5 {
      let run = try sample.run("sweep sweep.yaml --shard \(shard)/5 --output s\(shard) --quiet")
      #expect(run.status == 0)
    }
    #expect(try sample.run("merge s4 s2 s1 s5 s3 --output all --format json").output == plain)
    #expect(
      try sample.run("export all").output
        == (1...5).map { try sample.run("export s\($0)").output }.enumerated().map {
          $0.offset == 0 ? $0.element : String($0.element.drop { $0 != "\n" }.dropFirst())
        }.joined())
  }

  @Test func aShardWithoutBlocksSaysSo() throws {
    let run = try SweepSample().run("sweep sweep.yaml --shard 6/6 --quiet")
    #expect(run.status == 0)
    #expect(run.messages == "note: shard 6/6 is empty, for the sweep has 5 blocks\n")
  }

  @Test func theDigestIsThatOfTheExportedRuns() throws {
    let sample = try SweepSample()
    let result = try sample.json("sweep sweep.yaml --output out")
    let digest = try sample.run("export out | \(Self.python)/digest.py").output
    #expect(digest == "\(result["digest"] ?? "")\n")
  }

  @Test func aRunIsThatOfRollcastRun() throws {
    let sample = try SweepSample()
    _ = try sample.json("sweep sweep.yaml --output out")
    let lines = try sample.run("export out").output.split(separator: "\n")
    let names = lines[0].split(separator: ",")
    #expect(lines.count == 20001)
    for line in [lines[1], lines[777], lines[20000]] {
      let row = line.split(separator: ",")
      let varied = zip(names, row).filter { $0.0.contains(".") && !$0.0.hasPrefix("investments") }
      let settings = varied.map { "--set \($0.0)=\($0.1)" }.joined(separator: " ")
      let factor = try #require(Double(row[names.firstIndex(of: "investments.skills")!]))
      try sample.folder.write(
        """
        schema: rollcast/1
        extends: resolution-48.yaml
        investments:
          - {layer: fibre, years: 2024-2026, amount: 25, share: need}
          - {layer: mobile_4g, years: 2024-2025, amount: 10, share: need}
          - {layer: mobile_5g, years: 2025-2030, amount: 20}
          - {layer: data_centre, years: 2025-2027, amount: 20, districts: [tuyen-quang-city]}
          - {layer: cloud, years: 2026-2030, amount: 8, districts: [tuyen-quang-city]}
          - {layer: skills, years: 2024-2030, amount: \(45 * factor), share: need}
          - {layer: platforms, years: 2024-2030, amount: 30}

        """, to: "one.yaml")
      let run = try sample.run("run one.yaml --format json \(settings)")
      // Compared as text: not every parser of JSON reads the double that is written.
      let series = run.output.split(separator: "\n").first { $0.contains("\"digital_share\": [") }
      let share = row[try #require(names.firstIndex(of: "digital_share@2030"))]
      #expect(series?.hasSuffix(" \(share)],") == true, "\(series ?? "") \(share)")
    }
  }

  @Test func scenariosSideBySideShareTheirDraws() throws {
    let sample = try SweepSample(
      design: "{method: sobol, runs: 256, seed: 1}",
      scenario: "scenarios: [baseline.yaml, resolution-48.yaml]",
      vary: ["skills.loss: catalogue", "cloud.p: catalogue"], outcomes: "[grdp@2030]")
    let both = try sample.run("sweep sweep.yaml --output out --format json --quiet")
    let results = try #require(
      JSONSerialization.jsonObject(with: Data(both.output.utf8)) as? [[String: Any]])
    #expect(results.map { $0["scenario"] as? String } == ["Baseline", "Resolution 48"])
    #expect(results[0]["digest"] as? String != results[1]["digest"] as? String)
    let header = try sample.run("export out").output.prefix { $0 != "\n" }
    #expect(
      header == "run,skills.loss,cloud.p,grdp@2030 (Baseline),grdp@2030 (Resolution 48)")
    let again = try sample.run("sweep sweep.yaml --output out --format json --quiet")
    #expect(again.output == both.output)
  }

  @Test(arguments: [
    ("saltelli", 1280, ["first", "first_ci", "total", "total_ci"]),
    ("morris", 700, ["mu", "mu_star", "mu_star_ci", "sigma"]),
    ("sobol", 1000, ["rank_correlation", "partial_rank_correlation"]),
    ("halton", 1000, ["rank_correlation"]), ("random", 1000, ["rank_correlation"]),
  ])
  func everyMethodSaysWhatMatters(method: String, runs: Int, figures: [String]) throws {
    let names = SweepSample.names.dropLast() + ["cloud.p: catalogue"]
    let sample = try SweepSample(
      design: "{method: \(method), runs: \(runs), seed: 3}", vary: Array(names))
    let result = try sample.json("sweep sweep.yaml")
    #expect(try #require(result["runs"] as? Int) <= runs)
    let sensitivity = try #require(result["sensitivity"] as? [String: [[String: Any]]])
    let factors = try #require(sensitivity["digital_share@2030"])
    #expect(factors.count == 6)
    for figure in figures { #expect(factors.allSatisfy { $0[figure] is Double }) }
    let worth = try #require(result["worth_measuring"] as? [String: [[String: Any]]])
    #expect(
      worth["digital_share@2030"]?.first?["name"] as? String == "digitalisation.rate_services")
  }

  @Test func aGridRunsEveryCombination() throws {
    let sample = try SweepSample(
      design: "{method: grid}",
      vary: [
        "investments.skills: {low: 0, high: 2, levels: 3}", "skills.loss: {levels: [0.01, 0.02]}",
      ],
      outcomes: "[digital_skills@2030]")
    #expect(try sample.json("sweep sweep.yaml --output out")["runs"] as? Int == 6)
    let rows = try sample.run("export out").output.split(separator: "\n").dropFirst()
    #expect(
      rows.map { $0.split(separator: ",")[1...2].joined(separator: " ") }
        == ["0.0 0.01", "0.0 0.02", "1.0 0.01", "1.0 0.02", "2.0 0.01", "2.0 0.02"])
  }
}
