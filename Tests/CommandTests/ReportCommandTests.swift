// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportCommandTests {
  private func text(_ name: String, in folder: borrowing ScratchFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func aPageIsWrittenAndReplaced() throws {
    let folder = try ScratchFolder()
    for scenario in ["baseline.yaml", "resolution-48.yaml"] {
      let run = try RollcastRun("report", scenario, "-o", "report.html", in: folder.url)
      #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty)
    }
    let page = try text("report.html", in: folder)
    #expect(page.hasPrefix("<!doctype html>\n") && page.contains("Resolution 48"))
    #expect(page.contains("rollcast report resolution-48.yaml -o report.html"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(!names.contains { $0.contains(".part-") })
    let sum = try RollcastRun(shell: "sha256sum history.csv", in: folder.url).output.prefix(64)
    #expect(page.contains(sum))
  }

  @Test func theSameInputGivesTheSamePage() throws {
    let files = ["baseline", "resolution-48", "electronics-anchor"].map {
      "Scenarios/tuyen-quang/\($0).yaml"
    }
    let runs = try (0..<2).map { _ in
      try RollcastRun("report", files[0], files[1], files[2], "--language", "vi")
    }
    #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
  }

  @Test func nothingElseIsWrittenOver() throws {
    let folder = try ScratchFolder()
    try folder.write("precious", to: "notes.html")
    let refused = try RollcastRun("report", "baseline.yaml", "-o", "notes.html", in: folder.url)
    #expect(refused.status == 73 && refused.messages.contains("notes.html"))
    #expect(try text("notes.html", in: folder) == "precious")
    #expect(
      try RollcastRun("report", "baseline.yaml", "-o", "no/such.html", in: folder.url).status == 73)
    let table = ["report", "baseline.yaml", "--chart", "share", "--format", "csv", "-o", "s.csv"]
    #expect(try RollcastRun(shell: line(table), in: folder.url).status == 0)
    #expect(try RollcastRun(shell: line(table), in: folder.url).status == 73)
    let drawing = ["report", "baseline.yaml", "--chart", "map", "--format", "svg", "-o", "m.svg"]
    #expect(try RollcastRun(shell: line(drawing), in: folder.url).status == 0)
    #expect(try RollcastRun(shell: line(drawing), in: folder.url).status == 0)
  }

  private func line(_ words: [String]) -> String { (["rollcast"] + words).joined(separator: " ") }

  @Test func aFullDiskLeavesNothingBehind() throws {
    let run = try RollcastRun(
      shell: "rollcast report Scenarios/tuyen-quang/baseline.yaml > /dev/full")
    #expect(run.status == 74)
  }

  @Test func chartsComeOneByOne() throws {
    for chart in ["share", "contributions", "coverage", "takeup", "map", "cloud", "spending"] {
      let run = try RollcastRun(
        "report", "Scenarios/tuyen-quang/resolution-48.yaml", "--chart", chart, "--format", "svg",
        "--language", "fr")
      #expect(run.status == 0, "\(chart)")
      #expect(XMLParser(data: Data(run.output.utf8)).parse(), "\(chart)")
      for text in ["<title", "<desc", "Définition", "Source"] {
        #expect(run.output.contains(text), "\(chart): \(text)")
      }
    }
  }

  @Test func theNumbersOfAChartAreThoseOfTheRun() throws {
    let file = "Scenarios/tuyen-quang/resolution-48.yaml"
    let csv = try RollcastRun("report", file, "--chart", "share", "--format", "csv").output
    // The digits themselves: a parser of JSON may round.
    let json = try RollcastRun("run", file, "--format", "json").output
    let series = try #require(json.firstMatch(of: /"digital_share": \[([^\]]+)\]/)).1
    let shares = csv.split(separator: "\n").filter { $0.hasSuffix(",projected") }
      .map { $0.split(separator: ",")[1] }
    #expect(shares.joined(separator: ", ") == series)
    #expect(csv.contains("2021,0.0584,statistics office"))
  }

  @Test func whyTwoScenariosDifferIsThatOfTheComparison() throws {
    let files = ["baseline", "skills-and-platforms"].map { "Scenarios/tuyen-quang/\($0).yaml" }
    let csv = try RollcastRun(
      "report", files[0], files[1], "--chart", "waterfall", "--format", "csv")
    #expect(csv.status == 0)
    let json = try RollcastRun("compare", files[0], files[1], "--format", "json").output
    let values = csv.output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: ",").last
    }
    #expect(values.count >= 2)
    for value in values { #expect(json.contains("\"value\": \(value)")) }
  }

  @Test func wrongUsage() throws {
    let file = "Scenarios/tuyen-quang/baseline.yaml"
    for arguments in [
      ["--chart", "share"], ["--format", "svg"], ["--chart", "shar", "--format", "svg"],
      ["--language", "de"], ["--chart", "tornado", "--format", "svg"],
      ["--chart", "comparison", "--format", "svg"], ["--chart", "waterfall", "--format", "svg"],
      ["Scenarios/tuyen-quang/resolution-48.yaml", "--chart", "map", "--format", "svg"],
    ] {
      let run = try RollcastRun(shell: line(["report", file] + arguments))
      #expect(run.status == 64 && run.output.isEmpty && !run.messages.isEmpty, "\(arguments)")
    }
  }

  @Test func definitionsAreNotMixed() throws {
    let run = try RollcastRun(
      "report", "Scenarios/tuyen-quang/baseline.yaml", "Scenarios/tuyen-quang/wide-definition.yaml")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains("different definitions"))
  }

  @Test func aFolderOfResultsKeepsWhatWasObserved() throws {
    let folder = try ScratchFolder()
    _ = try RollcastRun("run", "baseline.yaml", "--output", "out", in: folder.url)
    let again = try RollcastRun(
      "report", "out/scenario-1.yaml", "--chart", "share", "--format", "csv", in: folder.url)
    let first = try RollcastRun(
      "report", "baseline.yaml", "--chart", "share", "--format", "csv", in: folder.url)
    #expect(again.status == 0 && again.output == first.output)
  }
}
