// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct NewCommandTests {
  @Test func aNewRegionRunsAtOnce() throws {
    let folder = try ScratchFolder()
    #expect(try RollcastRun("new", "mine", in: folder.url).status == 0)
    let run = try RollcastRun("run", "mine/baseline.yaml", "mine/programme.yaml", in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty)
    let compare = try RollcastRun(
      "compare", "mine/baseline.yaml", "mine/programme.yaml", in: folder.url)
    #expect(compare.status == 0)
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try ScratchFolder()
    #expect(try RollcastRun("new", "mine", in: folder.url).status == 0)
    let again = try RollcastRun("new", "mine", in: folder.url)
    #expect(again.status == 73 && again.messages.contains("exists already"))
  }
}

@Suite struct ValidateCommandTests {
  @Test func goodFilesAreSaidToBe() throws {
    let run = try RollcastRun("validate", "Scenarios/tuyen-quang/baseline.yaml")
    #expect(run.status == 0)
    #expect(run.output == "Scenarios/tuyen-quang/baseline.yaml: ok, 7 districts, 2023-2030\n")
  }

  @Test func everyFileIsLookedAt() throws {
    let folder = try ScratchFolder()
    try folder.write("schema: rollcast/1\nname: x\n", to: "empty.yaml")
    let run = try RollcastRun("validate", "empty.yaml", "baseline.yaml", in: folder.url)
    #expect(run.status == 65)
    #expect(run.output == "baseline.yaml: ok, 7 districts, 2023-2030\n")
    #expect(run.messages.contains("the scenario has no 'districts'"))
  }

  @Test(arguments: [
    ("tuyen-quang/baseline.yaml", "ok, 7 districts, 2023-2030"),
    (
      "tuyen-quang/band.yaml",
      "ok, sweep of 2 scenarios, latin_hypercube, 8192 runs, 118 names varied, 7 outcomes"
    ),
    ("tuyen-quang/plan-120.yaml", "ok, plan for 'Baseline', 7 layers, 7 districts"),
    ("tuyen-quang/target-anchor.yaml", "ok, target for '"),
    ("viet-nam/calibration-fibre.yaml", "ok, calibration of 'Fibre since 2012', "),
  ])
  func everyKindIsKnown(file: String, verdict: String) throws {
    let run = try RollcastRun("validate", "Scenarios/\(file)")
    #expect(
      run.status == 0 && run.output.hasPrefix("Scenarios/\(file): \(verdict)"), "\(run.output)")
  }

  @Test func kindsAreToldByTheirKeysToo() throws {
    let folder = try ScratchFolder()
    try folder.write("scenario: baseline.yaml\nvary: {catalogue: all}\n", to: "a.yaml")
    try folder.write("scenario: baseline.yaml\nmaximise: digital_share@2030\n", to: "b.yaml")
    try folder.write("scenario: baseline.yaml\nfit: {skills.loss: catalogue}\n", to: "c.yaml")
    try folder.write("name: x\nspeling: 1\n", to: "d.yaml")
    let run = try RollcastRun("validate", "a.yaml", "b.yaml", "c.yaml", "d.yaml", in: folder.url)
    #expect(run.status == 65 && run.output.isEmpty)
    for schema in ["rollcast-sweep/1", "rollcast-plan/1", "rollcast-calibration/1", "rollcast/1"] {
      #expect(run.messages.contains("add the line 'schema: \(schema)'"), "\(schema)")
    }
  }

  @Test func settingsGoWithScenariosAndPlansAlone() throws {
    for (file, status) in [("plan-120.yaml", 0), ("band.yaml", 64)] {
      let run = try RollcastRun(
        "validate", "Scenarios/tuyen-quang/\(file)", "--set", "skills.loss=0.02")
      #expect(run.status == Int32(status), "\(run.messages)")
    }
    #expect(try RollcastRun("validate", "none.yaml").status == 66)
  }
}
