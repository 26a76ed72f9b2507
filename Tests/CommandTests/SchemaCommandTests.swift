// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct SchemaCommandTests {
  private static let validator = "/usr/bin/python3 Tests/CommandTests/Python/validate.py"

  /// The kinds of files, with the schema that they name.
  private static let kinds = [
    ("scenario", "rollcast/1"), ("sweep", "rollcast-sweep/1"), ("plan", "rollcast-plan/1"),
    ("calibration", "rollcast-calibration/1"),
  ]

  @Test(arguments: kinds)
  func theShippedSchemaIsWhatTheToolPrints(kind: (name: String, schema: String)) throws {
    let shipped = try String(
      contentsOf: RollcastRun.root.appending(path: "Scenarios/\(kind.name).schema.json"),
      encoding: .utf8)
    #expect(try RollcastRun("schema", kind.name).output == shipped)
  }

  @Test func scenariosAreTheKindThatNeedsNoName() throws {
    #expect(try RollcastRun("schema").output == RollcastRun("schema", "scenario").output)
  }

  @Test(arguments: kinds)
  func everyShippedFileIsValidForAnotherValidator(
    kind: (name: String, schema: String)
  ) throws {
    let files = "$(grep -l '^schema: \(kind.schema)$' Scenarios/*/*.yaml)"
    let run = try RollcastRun(shell: "rollcast schema \(kind.name) | \(Self.validator) \(files)")
    #expect(run.status == 0, "\(run.output)\(run.messages)")
  }

  @Test(arguments: kinds)
  func everyShippedFileNamesItsSchema(kind: (name: String, schema: String)) throws {
    let comment = "^# yaml-language-server: [$]schema=../\(kind.name).schema.json$"
    let files = "$(grep -l '^schema: \(kind.schema)$' Scenarios/*/*.yaml)"
    let run = try RollcastRun(shell: "head -qn 1 \(files) | grep -vc '\(comment)'")
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

  @Test(arguments: [
    "fit: {}", "fit: {skills.los: catalogue}", "fit: {skills.loss: yes}",
    "fit: {skills.loss: {prior: nothing}}", "fit: {start.va_ict: {low: 0.5}}",
    "fit: {skills.loss: catalogue}\nuntil: soon", "fit: {skills.loss: catalogue}\nerrors: {gdp: 1}",
  ])
  func theSchemaOfCalibrationsFindsMistakes(text: String) throws {
    let folder = try ScratchFolder()
    let head = "schema: rollcast-calibration/1\nscenario: a.yaml\n"
    try folder.write(head + text + "\n", to: "bad.yaml")
    let path = folder.url.appending(path: "bad.yaml").path()
    let run = try RollcastRun(shell: "rollcast schema calibration | \(Self.validator) \(path)")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    "schema: rollcast/1\nscenario: a.yaml", "schema: rollcast-plan/1",
    "schema: rollcast-plan/1\nscenario: a.yaml\nmaximise: grdpp@2030",
    "schema: rollcast-plan/1\nscenario: a.yaml\nmaximise: {discounted: grdp}",
    "schema: rollcast-plan/1\nscenario: a.yaml\nbudget: -1",
    "schema: rollcast-plan/1\nscenario: a.yaml\nlayers: [roads]",
    "schema: rollcast-plan/1\nscenario: a.yaml\nlimits: [{layer: skills, at_least: -1}]",
    "schema: rollcast-plan/1\nscenario: a.yaml\nreach: [{at_least: 1}]",
    "schema: rollcast-plan/1\nscenario: a.yaml\nchoose: [{layer: skills}]",
    "schema: rollcast-plan/1\nscenario: a.yaml\nlever: skills.los",
  ])
  func theSchemaOfPlansFindsMistakes(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: "bad.yaml")
    let path = folder.url.appending(path: "bad.yaml").path()
    #expect(try RollcastRun(shell: "rollcast schema plan | \(Self.validator) \(path)").status == 1)
  }

  @Test(arguments: [
    "design: {method: sobl, runs: 10, seed: 1}", "design: {method: random, runs: 0, seed: 1}",
    "design: {runs: 10, seed: 1}", "vary: {}", "vary: {skills.los: catalogue}",
    "vary: {skills.loss: 0.2}", "vary: {skills.loss: {distribution: normals}}",
    "vary: {skills.loss: {choices: 3}}", "vary: {catalogue: some}", "outcomes: []",
    "outcomes: [grdp]", "outcomes: [grdpp@2030]", "scenarios: [b.yaml]", "colour: blue",
  ])
  func theSchemaOfSweepsFindsMistakes(text: String) throws {
    let sound = [
      "schema: rollcast-sweep/1", "scenario: a.yaml",
      "design: {method: random, runs: 10, seed: 1}", "vary: {skills.loss: catalogue}",
      "outcomes: [grdp@2030/na-hang]",
    ]
    let key = text.prefix { $0 != ":" }
    let lines = sound.filter { !$0.hasPrefix("\(key):") } + [text]
    let folder = try ScratchFolder()
    try folder.write(sound.joined(separator: "\n") + "\n", to: "sound.yaml")
    try folder.write(lines.joined(separator: "\n") + "\n", to: "bad.yaml")
    let path = folder.url.path()
    let check = "rollcast schema sweep | \(Self.validator)"
    #expect(try RollcastRun(shell: "\(check) \(path)/sound.yaml").status == 0)
    #expect(try RollcastRun(shell: "\(check) \(path)/bad.yaml").status == 1)
  }
}
