// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What goes wrong with sweeps, and what is said then.
@Suite struct SweepFailureTests {
  @Test func runsThatFailAreRowsWithTheirReason() throws {
    let weights = ["fibre", "mobile", "cloud", "skills", "platforms"].map { "readiness.\($0)" }
    let sample = try SweepSample(
      design: "{method: random, runs: 5000, seed: 1}",
      vary: [
        "[\(weights.joined(separator: ", "))]: {choices: [[0.2, 0.2, 0.2, 0.2, 0.2], [0, 0, 0, 0, 0]]}",
        "skills.loss: catalogue",
      ])
    let run = try sample.run("sweep sweep.yaml --output out --format json --quiet")
    let result = try #require(try SweepSample.object(run.output))
    let failed = try #require(result["failed"] as? Int)
    #expect(run.status == 1 && failed > 2000 && failed < 3000 && result["runs"] as? Int == 5000)
    #expect(run.messages.contains("\(failed) of 5000 runs of 'Resolution 48' failed"))
    #expect(run.messages.contains(": the weights of readiness are all 0\n"))
    let query = "SELECT count(*) FROM runs WHERE failed = 'the weights of readiness are all 0'"
    let script = "import sqlite3; print(sqlite3.connect('out/sweep.sqlite').execute(\"\(query)\")"
    try sample.folder.write(script + ".fetchone()[0])\n", to: "count.py")
    let count = try RollcastRun(shell: "/usr/bin/python3 count.py", in: sample.folder.url)
    #expect(count.output == "\(failed)\n")
    let digest = "/usr/bin/python3 \(RollcastRun.root.path())Tests/CommandTests/Python/digest.py"
    let exported = try sample.run("export out | \(digest)").output
    #expect(exported == "\(result["digest"] ?? "")\n")
    let again = try sample.run("sweep sweep.yaml --output out --format json --quiet")
    #expect(again.output == run.output && again.messages == run.messages)
  }

  @Test(arguments: [
    ("sweep", 64), ("sweep no.yaml", 66), ("sweep baseline.yaml", 65),
    ("sweep sweep.yaml --threads 0", 64), ("sweep sweep.yaml --shard 0/5", 64),
    ("sweep sweep.yaml --shard 6/5", 64), ("sweep sweep.yaml --shard 1", 64),
    ("sweep sweep.yaml --keep rows", 64), ("sweep sweep.yaml --format csv", 64),
    ("sweep sweep.yaml --output no/such/folder", 73), ("sweep sweep.yaml --output .", 73),
    ("sweep sweep.yaml --output sweep.yaml", 73), ("merge", 64), ("merge no", 66), ("merge .", 66),
    ("export", 64), ("export no", 66), ("export .", 66), ("run sweep.yaml", 65),
    ("sweep sweep.yaml --quiet > /dev/full", 74),
  ])
  func badUseIsRefused(line: String, status: Int32) throws {
    let sample = try SweepSample(design: "{method: random, runs: 100, seed: 1}")
    let run = try sample.run(line)
    #expect(run.status == status && run.output.isEmpty && !run.messages.isEmpty)
  }

  @Test func aReaderThatGoesIsNoCrash() throws {
    let sample = try SweepSample()
    #expect(try sample.run("sweep sweep.yaml --output out --quiet").status == 0)
    let run = try RollcastRun(
      shell: "{ rollcast export out; echo $? >&2; } | head -n 1", in: sample.folder.url)
    #expect(run.messages == "74\n" && run.output.hasPrefix("run,"))
  }

  @Test func changedInputsDoNotResume() throws {
    let sample = try SweepSample(design: "{method: random, runs: 100, seed: 1}")
    #expect(try sample.run("sweep sweep.yaml --output out --quiet").status == 0)
    let text = try String(
      contentsOf: sample.folder.url.appending(path: "baseline.yaml"), encoding: .utf8)
    try sample.folder.write(text + "parameters: {skills.max: 0.9}\n", to: "baseline.yaml")
    let run = try sample.run("sweep sweep.yaml --output out --quiet")
    #expect(run.status == 65 && run.messages.contains("baseline.yaml has changed"))
    let other = try sample.run("sweep sweep.yaml --output out --quiet --shard 1/2")
    #expect(other.status == 65 && other.messages.contains("holds shard 1/1"))
  }

  @Test func mergeFindsGapsOverlapsAndMixtures() throws {
    let sample = try SweepSample()
    for shard in 1...3 {
      _ = try sample.run("sweep sweep.yaml --shard \(shard)/3 --output s\(shard) --quiet")
    }
    let gap = try sample.run("merge s1 s3")
    #expect(gap.status == 65 && gap.messages == "error: blocks 3 to 4 of 5 are missing\n")
    let overlap = try sample.run("merge s1 s2 s2 s3")
    #expect(overlap.status == 65 && overlap.messages.contains("are there already"))
    let other = try SweepSample(design: "{method: latin_hypercube, runs: 20000, seed: 8}")
    _ = try other.run("sweep sweep.yaml --shard 2/3 --output o --quiet")
    let mixed = try sample.run("merge s1 \(other.folder.url.path())/o s3")
    #expect(mixed.status == 65 && mixed.messages.contains("is of another sweep"))
    _ = try sample.run("sweep sweep.yaml --output brief --keep summary --quiet")
    #expect(try sample.run("merge brief").messages.contains("keeps no rows"))
    #expect(try sample.run("export brief").status == 65)
    #expect(try sample.run("merge s1 s2 s3").status == 0)
  }

  @Test func whatWasTamperedWithIsFound() throws {
    let sample = try SweepSample(design: "{method: random, runs: 100, seed: 1}")
    _ = try sample.run("sweep sweep.yaml --output out --quiet")
    let script = """
      import sqlite3
      database = sqlite3.connect("out/sweep.sqlite")
      database.execute('UPDATE runs SET "grdp@2030" = 1 WHERE run = 7')
      database.commit()
      """
    try sample.folder.write(script, to: "tamper.py")
    _ = try RollcastRun(shell: "/usr/bin/python3 tamper.py", in: sample.folder.url)
    let run = try sample.run("sweep sweep.yaml --output out --quiet")
    #expect(run.status == 65 && run.messages.contains("damaged"))
  }

  /// Figures that only a database tool can have put there neither end a command nor make it wait.
  @Test(arguments: [
    "UPDATE blocks SET block = 9223372036854775807",
    "UPDATE blocks SET block = -9223372036854775807 - 1",
    "UPDATE columns SET scenario = 4611686018427387904 WHERE kind = 'outcome'",
    "UPDATE columns SET kind = 'goal' WHERE kind = 'outcome'",
    "UPDATE record SET value = '9223372036854775807' WHERE name = 'runs'",
    "UPDATE runs SET \"grdp@2030\" = 9e999 WHERE run = 7",
    "DELETE FROM columns",
  ])
  func absurdFiguresAreDamage(statement: String) throws {
    let sample = try SweepSample(
      design: "{method: random, runs: 100, seed: 1}",
      scenario: "scenarios: [resolution-48.yaml, baseline.yaml]", vary: ["skills.loss: catalogue"],
      outcomes: "[grdp@2030]")
    _ = try sample.run("sweep sweep.yaml --output out --quiet")
    let wide = statement.replacing("grdp@2030", with: "grdp@2030 (Resolution 48)")
    let script = """
      import sqlite3
      database = sqlite3.connect("out/sweep.sqlite")
      database.execute(\"\"\"\(wide) \"\"\")
      database.commit()
      """
    try sample.folder.write(script, to: "tamper.py")
    #expect(
      try RollcastRun(shell: "/usr/bin/python3 tamper.py", in: sample.folder.url).status == 0)
    for command in ["merge out", "sweep sweep.yaml --output out --quiet"] {
      let run = try sample.run(command)
      #expect([0, 65].contains(run.status), "\(command): \(run.messages)")
      #expect(run.status == 0 || run.messages.contains("error: "))
    }
    let exported = try sample.run("export out")
    #expect([0, 65].contains(exported.status) && !exported.output.contains("inf"))
  }
}
