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
}
