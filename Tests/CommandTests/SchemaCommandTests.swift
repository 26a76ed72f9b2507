// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct SchemaCommandTests {
  private static let validator = "/usr/bin/python3 Tests/CommandTests/Python/validate.py"

  @Test func theShippedSchemaIsWhatTheToolPrints() throws {
    let shipped = try String(
      contentsOf: RollcastRun.root.appending(path: "Scenarios/scenario.schema.json"),
      encoding: .utf8)
    #expect(try RollcastRun("schema").output == shipped)
  }

  @Test func everyShippedScenarioIsValidForAnotherValidator() throws {
    let run = try RollcastRun(shell: "rollcast schema | \(Self.validator) Scenarios/*/*.yaml")
    #expect(run.status == 0, "\(run.output)\(run.messages)")
  }

  @Test func everyShippedScenarioNamesItsSchema() throws {
    let run = try RollcastRun(
      shell: "head -qn 1 Scenarios/*/*.yaml | grep -vc '^# yaml-language-server: [$]schema='")
    #expect(run.output == "0\n")
  }

  @Test(arguments: [
    "schema: rollcast/2", "schema: rollcast/1\nparameters: {skills.los: 1}",
    "schema: rollcast/1\ninvestments: [{layer: roads, years: 2024, amount: 1}]",
    "schema: rollcast/1\nparameters: {skills.loss: -1}", "schema: rollcast/1\nsteps_per_year: 3",
    "schema: rollcast/1\ngoals: [{indicator: grdp, year: twenty}]",
  ])
  func theSchemaFindsMistakes(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: "bad.yaml")
    let path = folder.url.appending(path: "bad.yaml").path()
    #expect(try RollcastRun(shell: "rollcast schema | \(Self.validator) \(path)").status == 1)
  }
}
