// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A sweep that is stopped in any way goes on where it was, and ends as if nothing had happened.
@Suite struct SweepResumeTests {
  private static let design = "{method: latin_hypercube, runs: 150000, seed: 5}"

  /// Starts the tool, sends it a signal after some milliseconds and once its database has some
  /// bytes, and waits for its end.
  private func stop(
    _ sample: borrowing SweepSample, by signal: Int32, after milliseconds: Int, bytes: Int = 0
  ) throws -> (status: Int32, isSignal: Bool) {
    let process = Process()
    process.executableURL = RollcastRun.tool
    process.arguments = ["sweep", "sweep.yaml", "--output", "out", "--quiet"]
    process.currentDirectoryURL = sample.folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds) * 1000)
    let log = sample.folder.url.appending(path: "out/sweep.sqlite-wal").path()
    while process.isRunning, size(log) < bytes { usleep(10_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return (process.terminationStatus, process.terminationReason == .uncaughtSignal)
  }

  private func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func blocksKept(_ sample: borrowing SweepSample) throws -> Int {
    let query =
      "import sqlite3; print(sqlite3.connect('out/sweep.sqlite')"
      + ".execute('SELECT count(*) FROM blocks').fetchone()[0])"
    let run = try RollcastRun(shell: "/usr/bin/python3 -c \"\(query)\"", in: sample.folder.url)
    return Int(run.output.dropLast()) ?? 0
  }

  @Test func killedTwentyTimesItEndsTheSame() throws {
    let sample = try SweepSample(design: Self.design)
    var generator = SystemRandomNumberGenerator()
    var killed = 0
    for _ in 0..<20 {
      let end = try stop(sample, by: SIGKILL, after: Int.random(in: 1...120, using: &generator))
      if end.isSignal { killed += 1 }
    }
    // A quick machine may be done before the last of them.
    #expect(killed >= 3)
    let resumed = try sample.run("sweep sweep.yaml --output out --quiet --format json")
    #expect(resumed.status == 0)
    let plain = try sample.run("sweep sweep.yaml --output other --quiet --format json")
    #expect(resumed.output == plain.output)
    #expect(
      try sample.run("export out | cksum").output == sample.run("export other | cksum").output)
    #expect(try sample.run("sweep sweep.yaml --quiet --format json").output == plain.output)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func askedToStopItEndsTidily(signal: Int32) throws {
    let sample = try SweepSample(design: "{method: latin_hypercube, runs: 3000000, seed: 5}")
    // A block of these runs has about 400 kB.
    let end = try stop(sample, by: signal, after: 0, bytes: 1_000_000)
    #expect(end.status == 130 && !end.isSignal)
    let kept = try blocksKept(sample)
    #expect(kept > 0 && kept < 733)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: sample.folder.url.appending(path: "out").path())
    #expect(!names.contains("result.json"))
  }

  @Test func aFullDiskLeavesWholeBlocks() throws {
    let sample = try SweepSample(design: Self.design)
    // Files may have 4 MB; the signal that comes with more is ignored.
    let run = try RollcastRun(
      shell: "trap '' XFSZ; ulimit -f 8192; rollcast sweep sweep.yaml --output out --quiet",
      in: sample.folder.url)
    #expect(run.status == 74 && run.messages.contains("the same command goes on"))
    #expect(run.output.isEmpty)
    let resumed = try sample.run("sweep sweep.yaml --output out --quiet --format json")
    #expect(try resumed.output == sample.run("sweep sweep.yaml --quiet --format json").output)
  }

  @Test func twoAtATimeAreRefused() throws {
    let sample = try SweepSample(design: "{method: latin_hypercube, runs: 3000000, seed: 5}")
    let run = try RollcastRun(
      shell: """
        rollcast sweep sweep.yaml --output out --quiet >/dev/null 2>&1 & \
        while ! test -e out/sweep.sqlite-wal; do sleep 0.02; done; \
        rollcast sweep sweep.yaml --output out --quiet; echo $?; kill -INT $!; wait
        """, in: sample.folder.url)
    #expect(run.output == "73\n" && run.messages.contains("another command is writing"))
  }
}
