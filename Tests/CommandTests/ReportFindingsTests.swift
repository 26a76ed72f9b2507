// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `rollcast report --sweep DIR`, with folders that the tool has made.
@Suite struct ReportFindingsTests {
  private func run(_ line: String, in folder: borrowing ScratchFolder) throws -> RollcastRun {
    try RollcastRun(shell: "rollcast \(line)", in: folder.url)
  }

  /// A folder with a small sweep of two scenarios, kept in `band`.
  private func swept(
    scenario: String = "scenarios: [baseline.yaml, resolution-48.yaml]",
    outcomes: String = "digital_share@2024, digital_share@2025, digital_share@2026, "
      + "digital_share@2027, digital_share@2028, digital_share@2029, digital_share@2030",
    runs: Int = 500, options: String = ""
  ) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-sweep/1
      \(scenario)
      design: {method: random, runs: \(runs), seed: 7}
      vary: {digitalisation.rate_services: catalogue, growth.ict: catalogue}
      outcomes: [\(outcomes)]

      """, to: "sweep.yaml")
    let run = try run("sweep sweep.yaml --quiet --output band \(options)", in: folder)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  private func quantile(_ name: String, _ year: Int, _ json: Any) -> Double? {
    let outcomes = (json as? [String: Any])?["outcomes"] as? [String: Any]
    return (outcomes?["digital_share@\(year)"] as? [String: Any])?[name] as? Double
  }

  @Test func theBandIsThatOfTheSweep() throws {
    let folder = try swept()
    let csv = try run(
      "report resolution-48.yaml --sweep band --chart share --format csv", in: folder)
    #expect(csv.status == 0 && csv.messages.isEmpty)
    let text = try String(
      contentsOf: folder.url.appending(path: "band/result.json"), encoding: .utf8)
    let results = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let rows = csv.output.split(separator: "\n").filter { $0.hasSuffix(",projected") }
      .map { $0.split(separator: ",") }
    #expect(rows.count == 7)
    for row in rows {
      let year = try #require(Int(row[0]))
      // A parser of JSON may round in the last digit.
      for (cell, name) in [(row[2], "q05"), (row[3], "q95")] {
        let wanted = try #require(quantile(name, year, results[1]))
        #expect(abs(try #require(Double(cell)) - wanted) <= 1e-15)
      }
    }
    let page = try run("report resolution-48.yaml baseline.yaml --sweep band", in: folder)
    #expect(page.status == 0 && page.output.components(separatedBy: "class=\"band\"").count > 4)
    let digest = try #require(results[1]["digest"] as? String)
    #expect(page.output.contains(digest) && page.output.contains("--sweep band"))
  }

  @Test func aTornadoIsAChartOfItsOwn() throws {
    let folder = try swept(scenario: "scenario: baseline.yaml", outcomes: "digital_share@2027")
    let csv = try run("report baseline.yaml --sweep band --chart tornado --format csv", in: folder)
    #expect(
      csv.status == 0 && csv.output.hasPrefix("Cause,Low,High\ndigitalisation.rate_services,"))
    let page = try run("report baseline.yaml --sweep band", in: folder)
    #expect(page.output.contains("The sweep has a range for 2027 alone."))
    let settings = "--set end=2027 --set skills.loss=0.02"
    let other = try run("report baseline.yaml \(settings) --sweep band", in: folder)
    #expect(other.status == 65 && other.output.isEmpty)
    #expect(other.messages.contains("end is '2027.0', and '2030.0' in the folder, and 1 more"))
  }

  @Test func aSweepWithoutTheShareHasNoBand() throws {
    let folder = try swept(scenario: "scenario: baseline.yaml", outcomes: "grdp@2030")
    let page = try run("report baseline.yaml --sweep band", in: folder)
    #expect(page.status == 0 && page.output.contains("so there is no range to draw."))
    let tornado = try run(
      "report baseline.yaml --sweep band --chart tornado --format svg", in: folder)
    #expect(tornado.status == 65 && tornado.messages.contains("nothing to draw as 'tornado'"))
  }

  @Test func otherSweepsAreRefused() throws {
    let folder = try swept(scenario: "scenario: baseline.yaml")
    let other = try run("report skills-and-platforms.yaml --sweep band", in: folder)
    #expect(other.status == 65 && other.output.isEmpty)
    #expect(other.messages.contains("is of 'Baseline' and not of 'Skills and platforms'"))
    #expect(other.messages.split(separator: "\n").count == 1)
    let missing = try run("report baseline.yaml --sweep nowhere", in: folder)
    #expect(missing.status == 66 && missing.messages.contains("'nowhere'"))
    let file = folder.url.appending(path: "band/sweep.sqlite")
    try Data("precious".utf8).write(to: file)
    let damaged = try run("report baseline.yaml --sweep band", in: folder)
    #expect(damaged.status == 65 && damaged.messages.contains("is damaged"))
  }

  @Test func partsOfASweepAreRefused() throws {
    let shard = try swept(runs: 9000, options: "--shard 1/2")
    let part = try run("report baseline.yaml --sweep band", in: shard)
    #expect(part.status == 65 && part.messages.contains("is shard 1/2 alone"))
    let summary = try swept(options: "--keep summary")
    let kept = try run("report baseline.yaml --sweep band", in: summary)
    #expect(kept.status == 65 && kept.messages.contains("keeps no rows"))
  }

  @Test func anUnfinishedSweepSaysSo() throws {
    let folder = try swept(runs: 5000)
    // What a killed command leaves: the first block alone.
    let script =
      "import sqlite3; d = sqlite3.connect('band/sweep.sqlite'); "
      + "d.execute('DELETE FROM runs WHERE run >= 4096'); "
      + "d.execute('DELETE FROM blocks WHERE block = 1'); d.commit()"
    #expect(
      try RollcastRun(shell: "/usr/bin/python3 -c \"\(script)\"", in: folder.url).status == 0)
    let report = try run("report baseline.yaml --sweep band", in: folder)
    #expect(report.status == 65 && report.output.isEmpty)
    #expect(report.messages.contains("is not finished: 1 of 2 blocks are there"))
    let compare = try run("compare baseline.yaml resolution-48.yaml --sweep band", in: folder)
    #expect(compare.status == 65 && compare.messages.contains("is not finished"))
  }

  @Test func chartsOfFindingsNeedTheirFolders() throws {
    for chart in ["tornado", "plan"] {
      let run = try RollcastRun(
        "report", "Scenarios/tuyen-quang/baseline.yaml", "--chart", chart, "--format", "svg")
      #expect(run.status == 64 && run.messages.contains("needs --"))
    }
  }
}
