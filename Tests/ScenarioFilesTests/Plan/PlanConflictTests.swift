// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFiles

@Suite("Bounds of a plan that contradict one another")
struct PlanConflictTests {
  private func diagnostics(_ text: String) throws -> [Diagnostic] {
    let folder = try ScenarioFolder(["a.yaml": head, "p.yaml": planHead + text])
    return try folder.readPlan().diagnostics.all
  }

  @Test("Both lines are shown")
  func bothLines() throws {
    let found = try diagnostics(
      """
      budget: {2024: 90, 2025: 40}
      maximise: grdp@2030
      years: 2024-2025
      limits:
        - {layer: skills, at_least: 50}
      """)
    #expect(found.count == 1)
    #expect(found.first?.span.line == 7)
    #expect(found.first?.notes.map(\.span.line) == [3])
    #expect(found.first?.notes.first?.span.column == 26)
    #expect(found.first?.text.contains("\n 3 | budget: {2024: 90, 2025: 40}\n") == true)
    #expect(found.first?.text.contains(": note: the budget is here\n") == true)
  }

  @Test("A contradiction that holds in several years is reported once")
  func once() throws {
    let found = try diagnostics(
      """
      budget: 40
      maximise: grdp@2030
      limits:
        - {layer: skills, at_least: 25}
        - {layer: fibre, at_least: 25}
      """)
    #expect(found.map(\.notes.count) == [2])
  }

  @Test(
    "Bounds that can be kept are no contradiction",
    arguments: [
      // Floors that overlap do not add up.
      "limits: [{layer: skills, at_least: 30}, {district: na-hang, at_least: 30}]",
      // Nor do those of different years.
      "limits: [{layer: skills, years: 2024, at_least: 30}, {layer: fibre, years: 2025, at_least: 30}]",
      // A floor that reaches beyond a ceiling can be met outside it.
      "limits: [{layer: skills, district: na-hang, at_most: 1}, {layer: skills, at_least: 30}]",
      // Sums of decimal amounts are not exact.
      "limits: [{layer: skills, at_least: 39.9}, {layer: fibre, at_least: 0.1}]",
      "carry_over: true\nlimits: [{layer: skills, years: 2025, at_least: 80}]",
    ])
  func compatible(limits: String) throws {
    #expect(try diagnostics("budget: 40\nmaximise: grdp@2030\n\(limits)\n").isEmpty)
  }
}
