// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import ScenarioFiles
import SweepStore
import Sweeps

/// `rollcast sweep`: many runs of a scenario, with what varies drawn anew for each.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run a scenario many times with drawn values: how sure, how likely, what matters.",
    discussion: """
      With --output every run is kept, and the same command goes on where an interrupted one \
      stopped. Exit status 1: some runs failed.
      """)

  @Argument(help: "A sweep file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp("Keep the runs in this folder, and go on there.", valueName: "dir"))
  var output: String?

  @Option(help: "How many blocks of runs are made at a time; by default one for each processor.")
  var threads: Int = Processors.available

  @Option(
    help: ArgumentHelp("Make only a part of the blocks, such as 2/5.", valueName: "i/n"),
    transform: SweepCommand.shard)
  var shard: Shard = .whole

  @Option(help: "What --output keeps of the runs.")
  var keep: Keep?

  @Option(
    help: ArgumentHelp(
      "Also tell the spread with the error of this calibration's backtest.", valueName: "file"))
  var band: String?

  @Option(help: "How the result is written.")
  var format: SweepFormat = .table

  @Flag(help: "Say nothing of the progress.")
  var quiet = false

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is a number from 1 to 1024.")
    }
    if keep == .rows, output == nil {
      throw ValidationError("--keep rows needs --output DIR to keep them in.")
    }
  }

  func run() async throws {
    let reading = try SweepInput(file)
    let runner = try reading.runner()
    if shard.blocks(of: runner.draws.blockCount).isEmpty {
      StandardStreams.say(
        "note: shard \(shard.text) is empty, for the sweep has \(runner.draws.blockCount) blocks")
    }
    var job = SweepJob(runs: ShardRuns(runner, shard), threads: threads)
    job.bands = try band.map { try BandArguments($0, for: reading.sweep.scenarios).bands }
    if let output {
      let record = reading.record(job.runs, keepsRuns: keep != .summary)
      job.store = try SweepFolder(output).open(record, reading.sweep)
    }
    let isShown = quiet ? Progress.Place.nowhere : .standardError
    let reports = try await job.reports(progress: isShown)
    if let output { try SweepFolder(output).write(reports) }
    try reports.finish(format)
  }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text: text) else {
      throw ValidationError("'\(text)' is no shard; write 1/5 to 5/5 for one of five.")
    }
    return shard
  }
}

/// What is kept of the runs in a folder.
enum Keep: String, ExpressibleByArgument, CaseIterable {
  case rows, summary
}

/// The forms in which the result of a sweep can be written.
enum SweepFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json

  func text(_ reports: [SweepReport]) -> String {
    switch self {
    case .table: SweepReport.table(reports)
    case .json: SweepReport.json(reports).text
    }
  }
}
