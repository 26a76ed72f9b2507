// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite struct CompareCommandTests {
  private static let baseline = "Scenarios/tuyen-quang/baseline.yaml"
  private static let programme = "Scenarios/tuyen-quang/resolution-48.yaml"

  @Test func scenariosStandSideBySide() throws {
    let run = try RollcastRun("compare", Self.baseline, Self.programme)
    #expect(run.status == 0 && run.messages.isEmpty)
    #expect(run.output.contains("Comparison in 2030"))
    #expect(run.output.contains("Goals of Resolution 48"))
  }

  @Test func theYearCanBeChosen() throws {
    let run = try RollcastRun("compare", Self.baseline, Self.programme, "--year", "2026")
    #expect(run.status == 0 && run.output.contains("Comparison in 2026"))
    #expect(
      try RollcastRun("compare", Self.baseline, Self.programme, "--year", "2040").status == 64)
  }

  @Test func oneFileIsNotEnough() throws {
    #expect(try RollcastRun("compare", Self.baseline).status == 64)
  }

  @Test func sharesOfDifferentDefinitionsAreRefused() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "schema: rollcast/1\nname: Wide\nextends: baseline.yaml\ndefinition: MIC\n", to: "wide.yaml")
    let run = try RollcastRun("compare", "baseline.yaml", "wide.yaml", in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains("GSO") && run.messages.contains("MIC"))
  }
}
