// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Reports
import RolloutModel
import Testing

@testable import Workbench

@Suite struct SearchTests {
  private let plan = """
    {"schema": "rollcast-plan/1", "years": "2024-2026", "layers": ["skills", "fibre"],
     "budget": 50, "maximise": "digital_share@2030", "scenario":
     {"schema": "rollcast/1", "name": "s", "extends": "baseline.yaml", "end": 2030,
      "parameters": {"skills.loss": 0.03}, "also": {"investments": [{"layer": "platforms",
      "years": 2025, "amount": 5}]}}}
    """

  /// Starts a search and waits for its end.
  private func search(
    _ kind: String, _ body: String, _ folder: LibraryFolder
  ) async throws -> SearchJob {
    let answer = try folder.answer(.startSearch, [("kind", kind)], body)
    let id = try #require(answer.firstMatch(of: /"id": "([0-9a-f]{16})"/)).1
    let job = try folder.interface.searches.job(String(id))
    while job.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return job
  }

  private func finding(_ name: String, of job: SearchJob) throws -> JSON {
    try #require(job.snapshot.findings.first { $0.0 == name }).1
  }

  @Test func aPlanIsThatOfTheOptimiser() async throws {
    let folder = try LibraryFolder()
    let job = try await search("optimise", plan, folder)
    guard case .optimise(let question) = job.question else {
      Issue.record("no plan")
      return
    }
    let appraisal = PlanAppraisal(Optimiser(question).solve(), name: job.name)
    #expect(job.snapshot.state == .done)
    #expect(try finding("result", of: job).text == appraisal.json.text)
    #expect(try finding("text", of: job).text.contains("Platforms") == false)
  }

  @Test func theDocumentOfAPlanIsItsScenario() async throws {
    let folder = try LibraryFolder()
    let job = try await search("optimise", plan, folder)
    guard case .optimise(let question) = job.question else { return }
    var planned = Optimiser(question).solve().scenario
    planned.name = job.name
    #expect(try folder.scenario(finding("document", of: job).text) == planned)
  }

  @Test func aLeverIsMovedInTheDocumentOfATarget() async throws {
    let folder = try LibraryFolder()
    let target = """
      schema: rollcast-plan/1
      scenario: baseline.yaml
      lever: digitalisation.rate_services
      low: 1.3 %/yr
      high: 11 %/yr
      reach: [{indicator: digital_share@2030, at_least: 8 %}]
      """
    let job = try await search("target", target, folder)
    #expect(job.snapshot.state == .done)
    let scenario = try folder.scenario(finding("document", of: job).text)
    let share = try #require(Projection(scenario).value(.digitalShare, year: 2030))
    // The root is sought to a part of the range of the lever, which moves the share by less.
    #expect(share >= 0.08 && share < 0.0801)
  }

  @Test func aCancelledSearchEndsWithTheBestSoFar() async throws {
    let folder = try LibraryFolder()
    let big = plan.replacing("\"2024-2026\"", with: "\"2024-2030\"")
      .replacing(", \"layers\": [\"skills\", \"fibre\"]", with: "")
    let answer = try folder.answer(.startSearch, [("kind", "optimise")], big)
    let id = try #require(answer.firstMatch(of: /"id": "([0-9a-f]{16})"/)).1
    _ = try folder.interface.endSearch(String(id))
    let job = try folder.interface.searches.job(String(id))
    while job.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    #expect(job.snapshot.state == .cancelled)
    #expect(try finding("result", of: job).text.contains("\"is_complete\": false"))
  }

  @Test func eventsGoOnToTheEnd() async throws {
    let folder = try LibraryFolder()
    let job = try await search("optimise", plan, folder)
    for _ in 0..<2 {
      var bytes: [UInt8] = []
      for try await event in try folder.interface.searches.events(of: job.id) { bytes += event }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("event: end\ndata: {\n") && text.hasSuffix("data: }\n\n"))
      let data = text.split(separator: "\n").dropFirst().map { $0.dropFirst(6) + "\n" }.joined()
      #expect(data == job.json.text)
    }
  }

  @Test func plansWithMistakesAreRefusedAtOnce() throws {
    let folder = try LibraryFolder()
    let bad = plan.replacing("skills.loss", with: "skills.los").replacing("fibre", with: "fiber")
    let refusal = try #require(folder.refusal(.startSearch, [("kind", "optimise")], bad))
    #expect(refusal.status == 422)
    let hints = refusal.mistakes.compactMap(\.hint)
    #expect(hints.contains("did you mean 'skills.loss'?"))
    #expect(hints.contains("did you mean 'fibre'?"))
    #expect(folder.refusal(.startSearch, [], plan)?.status == 400)
    #expect(folder.refusal(.startSearch, [("kind", "target")], plan)?.status == 422)
  }

  @Test func notTooManySearchAtATime() throws {
    let folder = try LibraryFolder()
    let big = plan.replacing("\"2024-2026\"", with: "\"2024-2030\"")
      .replacing(", \"layers\": [\"skills\", \"fibre\"]", with: "")
      .replacing("baseline.yaml\", \"end\": 2030", with: "baseline.yaml\", \"end\": 2060")
      .replacing("2024-2030", with: "2024-2060")
    let query = [(name: "kind", value: "optimise")]
    for _ in 0..<SearchStore.mostRunning { _ = try folder.answer(.startSearch, query, big) }
    #expect(folder.refusal(.startSearch, query, big)?.status == 429)
    folder.interface.searches.cancelAll()
  }

  @Test func unknownSearchesAreNotFound() throws {
    let folder = try LibraryFolder()
    #expect(throws: Refusal.self) { try folder.interface.search("0123456789abcdef") }
    #expect(throws: Refusal.self) { try folder.interface.searchEvents("") }
    #expect(throws: Refusal.self) { try folder.interface.endSearch("x") }
  }
}
