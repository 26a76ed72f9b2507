// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `rollcast report --plan DIR`, with folders that the tool has made.
@Suite struct ReportPlanTests {
  private func run(_ line: String, in folder: borrowing ScratchFolder) throws -> RollcastRun {
    try RollcastRun(shell: "rollcast \(line)", in: folder.url)
  }

  @Test func aPlanIsShownOnItsOwnScenariosAlone() throws {
    let folder = try ScratchFolder()
    #expect(try run("optimise plan-120.yaml --output plan", in: folder).status == 0)
    let csv = "--plan plan --chart plan --format csv"
    let base = try run("report baseline.yaml \(csv)", in: folder)
    #expect(base.status == 0 && base.messages.isEmpty)
    #expect(base.output.split(separator: "\n").count == 8)
    // The scenario that holds the plan already leads to the same.
    #expect(try run("report plan/scenario-1.yaml \(csv)", in: folder).output == base.output)
    let page = try run("report baseline.yaml --plan plan", in: folder).output
    let json = try String(contentsOf: folder.url.appending(path: "plan/plan.json"), encoding: .utf8)
    for key in ["value", "without_plan", "equal_split"] {
      let match = try #require(
        json.firstMatch(
          of: try Regex<(Substring, Substring)>(
            "\"\(key)\": ([0-9.]+)")))
      let value = try #require(Double(match.1))
      #expect(page.contains(String(format: "%.2f", value * 100)), "\(key)")
    }
    let other = try run("report resolution-48.yaml --plan plan", in: folder)
    #expect(other.status == 65 && other.messages.contains("is for 'Baseline' and not for"))
    #expect(try run("report baseline.yaml --plan nowhere", in: folder).status == 66)
    let none = try run("report baseline.yaml --plan .", in: folder)
    #expect(none.status == 65 && none.messages.contains("there is no plan in '.'"))
  }

  @Test func aPlanThatWasChangedIsNotShown() throws {
    let folder = try ScratchFolder()
    #expect(try run("optimise plan-120.yaml --output plan", in: folder).status == 0)
    let path = folder.url.appending(path: "plan/plan.json")
    let json = try String(contentsOf: path, encoding: .utf8)
    let digit = try #require(json.firstMatch(of: #/"tuyen-quang-city": \[[1-9]/#))
    let last = json.index(before: digit.range.upperBound)
    let other = json[last] == "9" ? "8" : "9"
    try folder.write(
      json.replacingCharacters(in: last...last, with: other), to: "plan/plan.json")
    let changed = try run("report baseline.yaml --plan plan", in: folder)
    #expect(changed.status == 65 && changed.messages.contains("do not say the same"))
    try folder.write("{", to: "plan/plan.json")
    #expect(try run("report baseline.yaml --plan plan", in: folder).status == 65)
    try folder.write(json, to: "plan/plan.json")
    #expect(try run("run baseline.yaml --output other", in: folder).status == 0)
    let moved = "cp other/scenario-1.yaml plan/scenario-1.yaml"
    _ = try RollcastRun(shell: moved, in: folder.url)
    let replaced = try run("report resolution-48.yaml --plan plan", in: folder)
    #expect(replaced.status == 65 && replaced.messages.contains("no longer gives the figures"))
  }

  @Test func targetsHaveAPlanOrSayThatTheyHaveNone() throws {
    let folder = try ScratchFolder()
    #expect(try run("target target-8-percent.yaml --output budget", in: folder).status == 0)
    let page = try run("report baseline.yaml --plan budget", in: folder)
    #expect(page.status == 0 && page.output.contains("the least yearly budget that does is"))
    #expect(try run("target target-anchor.yaml --output lever", in: folder).status == 0)
    let lever = try run("report baseline.yaml --plan lever", in: folder)
    #expect(lever.status == 65 && lever.messages.contains("has no plan of spending"))
  }
}
