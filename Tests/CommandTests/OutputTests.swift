// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Folders of results: complete, reproducible, and never written over something else.
@Suite struct OutputTests {
  private func record(_ folder: URL) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: "run.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func digest(_ folder: URL) throws -> String {
    let scenarios = try record(folder)["scenarios"] as? [[String: Any]]
    return try #require(scenarios?.first?["digest"] as? String)
  }

  @Test func theRecordSaysWhatMadeTheResult() throws {
    let folder = try ScratchFolder()
    let run = try RollcastRun(
      "run", "resolution-48.yaml", "--output", "out", "--set", "skills.loss=0.02", in: folder.url)
    #expect(run.status == 0)
    let out = folder.url.appending(path: "out")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path()).sorted()
    #expect(
      names == [
        "districts-1.csv", "history-1.csv", "result.csv", "result.json", "result.txt", "run.json",
        "scenario-1.yaml",
      ])
    let record = try record(out)
    #expect(record["gsl"] is String && record["cpu_level"] is String)
    #expect(record["revision"] is String && record["rollcast"] is String)
    let scenario = try #require((record["scenarios"] as? [[String: Any]])?.first)
    #expect(scenario["settings"] as? [String] == ["skills.loss=0.02"])
    let inputs = try #require(scenario["inputs"] as? [[String: String]])
    #expect(
      inputs.map { $0["path"] } == [
        "resolution-48.yaml", "baseline.yaml", "districts-2023.csv", "history.csv",
      ])
    let sum = try RollcastRun(shell: "sha256sum resolution-48.yaml", in: folder.url).output
    #expect(inputs[0]["sha256"].map { sum.hasPrefix($0) } == true)
  }

  @Test(arguments: ["resolution-48.yaml", "electronics-anchor.yaml", "ultra-broadband.yaml"])
  func theResolvedScenarioGivesTheSameBits(scenario: String) throws {
    let folder = try ScratchFolder()
    _ = try RollcastRun("run", scenario, "--output", "a", in: folder.url)
    let again = try RollcastRun("run", "a/scenario-1.yaml", "--output", "b", in: folder.url)
    #expect(again.status == 0 && again.messages.isEmpty)
    let (a, b) = (folder.url.appending(path: "a"), folder.url.appending(path: "b"))
    #expect(try digest(a) == digest(b))
    #expect(
      try Data(contentsOf: a.appending(path: "result.json"))
        == Data(contentsOf: b.appending(path: "result.json")))
  }

  @Test func earlierResultsAreReplacedAndNothingElse() throws {
    let folder = try ScratchFolder()
    #expect(try RollcastRun("run", "baseline.yaml", "--output", "out", in: folder.url).status == 0)
    #expect(try RollcastRun("run", "baseline.yaml", "--output", "out", in: folder.url).status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "mine"), withIntermediateDirectories: false)
    try folder.write("precious", to: "mine/notes.txt")
    let refused = try RollcastRun("run", "baseline.yaml", "--output", "mine", in: folder.url)
    #expect(refused.status == 73 && refused.output.isEmpty)
    let kept = try String(contentsOf: folder.url.appending(path: "mine/notes.txt"), encoding: .utf8)
    #expect(kept == "precious")
    let missing = try RollcastRun("run", "baseline.yaml", "--output", "no/such/out", in: folder.url)
    #expect(missing.status == 73)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(!names.contains { $0.contains(".part-") || $0.contains(".old-") })
  }

  /// In a container every command may have the same number as the one that was killed before it.
  @Test func aDraftOfAKilledCommandIsNoObstacle() throws {
    let folder = try ScratchFolder()
    for (words, target) in [
      ("run baseline.yaml --output", "out"), ("report baseline.yaml -o", "p"),
    ] {
      let run = try RollcastRun(
        shell: "mkdir \(target).part-$$ && exec rollcast \(words) \(target)", in: folder.url)
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(names.contains("out") && names.contains("p"))
    #expect(names.count { $0.contains(".part-") } == 2)
  }

  @Test func tablesAreWhatOtherProgramsRead() throws {
    let csv = try RollcastRun("run", "Scenarios/tuyen-quang/baseline.yaml", "--format", "csv")
    let rows = csv.output.split(separator: "\n")
    // The region and seven districts, the start year and seven years.
    #expect(rows.count == 1 + 8 * 8)
    let fields = rows[0].split(separator: ",", omittingEmptySubsequences: false).count
    #expect(
      rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == fields }
    )
    let iamc = try RollcastRun("run", "Scenarios/tuyen-quang/baseline.yaml", "--format", "iamc")
    #expect(iamc.output.hasPrefix("model,scenario,region,variable,unit,year,value\n"))
    #expect(iamc.output.contains("Digital economy in GRDP|GSO,,2030,0.0762"))
  }
}
