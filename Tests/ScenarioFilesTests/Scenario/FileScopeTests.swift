// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import ScenarioFiles

@Suite struct FileScopeTests {
  private let base = """
    schema: rollcast/1
    name: Base
    definition: GSO
    start: 2023
    end: 2030
    districts: districts.csv

    """

  private func read(_ body: String, in scope: FileScope) throws -> ScenarioReading {
    var diagnostics = Diagnostics()
    let document = ScenarioDocument(
      Array(body.utf8), at: scope.path("(document)"), into: &diagnostics)
    return ScenarioFile.read(try #require(document), in: scope)
  }

  private let extending = "{\"schema\": \"rollcast/1\", \"name\": \"n\", \"extends\": \"a.yaml\"}"

  @Test func aDocumentReadsAsAFileInItsPlace() throws {
    let folder = try ScenarioFolder(["a.yaml": base, "b.yaml": extending])
    let scope = try #require(FileScope(folder: folder.path))
    let document = try read(extending, in: scope)
    let file = try ScenarioFile.read(scope.path("b.yaml"), in: scope)
    #expect(document.scenario != nil && document.scenario == file.scenario)
    #expect(document.inputs.map(\.path) == ["(document)", "a.yaml", "districts.csv"])
  }

  @Test func whatIsKeptIsForgottenOnceAFileChanges() throws {
    let folder = try ScenarioFolder(["a.yaml": base])
    let scope = try #require(FileScope(folder: folder.path))
    for end in [2030, 2031, 2030, 2029] {
      try folder.write(base.replacing("2030", with: "\(end)"), "a.yaml")
      #expect(try read(extending, in: scope).scenario?.end == end)
    }
    let table = try String(contentsOfFile: folder.path + "/districts.csv", encoding: .utf8)
    try folder.write(table.replacing("na-hang", with: "na-hung"), "districts.csv")
    let names = try read(extending, in: scope).scenario?.districts.map(\.id)
    #expect(names?.contains("na-hung") == true && names?.contains("na-hang") == false)
  }

  @Test func mistakesOfAKeptFileAreSaidEachTime() throws {
    let folder = try ScenarioFolder(["a.yaml": base + "end: 2031\nnonsense: 1\n"])
    let scope = try #require(FileScope(folder: folder.path))
    let readings = try (0..<3).map { _ in
      try read(extending, in: scope).diagnostics.all.map(\.message)
    }
    #expect(readings[0].count == 2 && Set(readings).count == 1)
  }

  @Test func aFolderHasToBeThere() {
    #expect(FileScope(folder: "/no/such/folder") == nil)
  }

  @Test func aPlanMayHoldItsScenario() throws {
    let folder = try ScenarioFolder(["a.yaml": base])
    let scope = try #require(FileScope(folder: folder.path))
    let plan = """
      {"schema": "rollcast-plan/1", "scenario": \(extending), "years": "2024-2026", "budget": 5,
       "maximise": "digital_share@2030"}
      """
    var diagnostics = Diagnostics()
    let document = try #require(
      ScenarioDocument(Array(plan.utf8), at: scope.path("(document)"), into: &diagnostics))
    var reading = PlanFile.read(document, in: scope)
    #expect(reading.requirePlan()?.scenario.name == "n")
    // A file has to name a file, so that it can be found again.
    try folder.write(plan, "plan.yaml")
    #expect(try PlanFile.read(path: folder.path + "/plan.yaml").diagnostics.hasErrors)
  }

  @Test func theHeadingOfAFile() throws {
    let folder = try ScenarioFolder(["a.yaml": base, "b.yaml": "- 1\n"])
    let scope = try #require(FileScope(folder: folder.path))
    #expect(
      ScenarioHeading.read(scope.path("a.yaml"), in: scope)
        == ScenarioHeading(schema: "rollcast/1", name: "Base"))
    #expect(ScenarioHeading.read(scope.path("b.yaml"), in: scope) == nil)
    #expect(ScenarioHeading.read(scope.path("c.yaml"), in: scope) == nil)
  }
}
