// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `rollcast compare --sweep DIR`.
@Suite struct CompareSweepTests {
  private func run(_ line: String, in folder: borrowing ScratchFolder) throws -> RollcastRun {
    try RollcastRun(shell: "rollcast \(line)", in: folder.url)
  }

  /// A folder with a kept sweep of three scenarios.
  private func swept(
    scenarios: String = "[baseline.yaml, resolution-48.yaml, skills-and-platforms.yaml]"
  ) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(
      """
      schema: rollcast-sweep/1
      scenarios: \(scenarios)
      design: {method: random, runs: 400, seed: 3}
      vary: {digitalisation.rate_services: catalogue, skills.cost_per_person: catalogue}
      outcomes: [digital_share@2030, digital_share@2027]

      """, to: "sweep.yaml")
    #expect(try run("sweep sweep.yaml --quiet --output band", in: folder).status == 0)
    return folder
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theDifferenceIsThatOfTheRunsOneByOne() throws {
    let folder = try swept()
    let compare = try run(
      "compare baseline.yaml resolution-48.yaml --sweep band --format json", in: folder)
    #expect(compare.status == 0)
    let draws = try #require(try object(compare.output)["same_draws"] as? [String: Any])
    // Independently, from the exported runs.
    let lines = try run("export band", in: folder).output.split(separator: "\n")
    let header = lines[0].split(separator: ",")
    let a = try #require(header.firstIndex { $0 == "digital_share@2030 (Baseline)" })
    let b = try #require(header.firstIndex { $0 == "digital_share@2030 (Resolution 48)" })
    let differences = try lines.dropFirst().map { line -> Double in
      let cells = line.split(separator: ",")
      let (first, second) = (Double(cells[a]), Double(cells[b]))
      return try #require(second) - #require(first)
    }.sorted()
    #expect(differences.count == 400 && draws["runs"] as? Int == 400)
    let above = Double(differences.count { $0 > 0 }) / 400
    let side = try #require(draws["b_beats_a"] as? [String: Any])
    #expect(try #require(side["probability"] as? Double) == above)
    let spread = try #require(draws["difference"] as? [String: Any])
    // The median lies halfway between the two in the middle; JSON may be read to the last digit only.
    let median = (differences[199] + differences[200]) / 2
    #expect(abs(try #require(spread["q50"] as? Double) - median) < 1e-15)
    let mean = differences.reduce(0, +) / 400
    #expect(abs(try #require(spread["mean"] as? Double) - mean) < 1e-12)
    // Swapped, the signs flip.
    let swapped = try object(
      run("compare resolution-48.yaml baseline.yaml --sweep band --format json", in: folder).output)
    let other = try #require(
      (swapped["same_draws"] as? [String: Any])?["difference"] as? [String: Any])
    #expect(abs(try #require(other["q50"] as? Double) + median) < 1e-15)
  }

  @Test func everyFormatAndEveryPairTellsIt() throws {
    let folder = try swept()
    let files =
      "baseline.yaml resolution-48.yaml skills-and-platforms.yaml --sweep band --year 2027"
    for (format, text) in [
      ("table", "less 'Baseline' on the same draws"), ("markdown", "less 'Baseline' on the same"),
      ("csv", "same_draws,Baseline,"), ("json", "\"same_draws\""),
    ] {
      let run = try run("compare \(files) --format \(format)", in: folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.components(separatedBy: text).count > 2, "\(format)")
    }
    let csv = try run("compare \(files) --format csv", in: folder).output
    #expect(csv.contains(",2027,,probability_above,1,"))
    let plain = try run("compare baseline.yaml resolution-48.yaml --format json", in: folder).output
    #expect(!plain.contains("same_draws"))
  }

  @Test func whatIsNotInTheSweepIsRefused() throws {
    let folder = try swept(scenarios: "[baseline.yaml, resolution-48.yaml]")
    let other = try run("compare baseline.yaml data-centre-hub.yaml --sweep band", in: folder)
    #expect(other.status == 65 && other.output.isEmpty)
    #expect(
      other.messages.contains("is of 'Baseline', 'Resolution 48' and not of 'Data-centre hub'"))
    let year = try run(
      "compare baseline.yaml resolution-48.yaml --sweep band --year 2025", in: folder)
    #expect(year.status == 65)
    #expect(year.messages.contains("no outcome digital_share@2025; it has the share of 2027, 2030"))
    #expect(
      try run("compare baseline.yaml resolution-48.yaml --sweep none", in: folder).status == 66)
  }

  @Test func aReportOfTwoSaysIt() throws {
    let folder = try swept()
    for (language, text) in [
      ("en", "On the same 400 draws"), ("vi", "Với cùng 400 bộ tham số"),
      ("fr", "Sur les mêmes 400 tirages"),
    ] {
      let page = try run(
        "report baseline.yaml resolution-48.yaml --sweep band --language \(language)", in: folder)
      #expect(page.status == 0 && page.output.contains(text), "\(language)")
    }
    let one = try run("report baseline.yaml --sweep band", in: folder).output
    #expect(!one.contains("On the same"))
  }
}
