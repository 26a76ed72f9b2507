// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite struct CommandNameTests {
  @Test(arguments: [("rn", "run"), ("optimize", "optimise"), ("Compare", "compare")])
  func aMisspeltCommandIsTold(word: String, meant: String) throws {
    let run = try RollcastRun(word, "Scenarios/tuyen-quang/baseline.yaml")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.messages == """
        error: unknown command '\(word)'; did you mean '\(meant)'?
        See 'rollcast --help' for all commands.

        """)
  }

  @Test func aScenarioIsNoCommand() throws {
    let run = try RollcastRun("Scenarios/tuyen-quang/baseline.yaml")
    #expect(run.status == 64)
    #expect(
      run.messages.hasPrefix("error: unknown command 'Scenarios/tuyen-quang/baseline.yaml'\n"))
  }

  @Test(arguments: [["--help"], ["help", "run"], ["run", "--help"], ["--version"], []])
  func helpIsNoMistake(arguments: [String]) throws {
    let line = (["rollcast"] + arguments).joined(separator: " ")
    let run = try RollcastRun(shell: line)
    #expect(run.status == 0 && run.messages.isEmpty && !run.output.isEmpty)
  }
}
