// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import SweepStore
import Sweeps

/// `rollcast merge`: the result of a sweep from the folders of its shards.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the shards of a sweep together; the result is that of the sweep in one go.")

  @Argument(help: "The folders of all shards.", completion: .directory)
  var folders: [String]

  @Option(
    help: ArgumentHelp("Also keep all runs in this folder.", valueName: "dir"))
  var output: String?

  @Option(help: "How the result is written.")
  var format: SweepFormat = .table

  func run() throws {
    let shards = try ShardSet(folders)
    let merged = try output.map { try SweepFolder($0).open(shards.record, shards.runner.sweep) }
    var collector = SweepCollector(shards.runner)
    do throws(StoreError) {
      var position = 0
      try shards.forEachBlock { block throws(StoreError) in
        try merged?.keep(block, at: position, of: shards.runner.sweep)
        collector.add(block)
        position += 1
      }
      try merged?.finish()
    } catch {
      throw error.said
    }
    let reports = try collector.reports(of: .whole)
    if let output { try SweepFolder(output).write(reports) }
    try reports.finish(format)
  }
}

extension SweepStore {
  /// Keeps a block, or holds it against what is known of it already.
  func keep(_ block: BlockResult, at position: Int, of sweep: Sweep) throws(StoreError) {
    guard position >= blockCount else { return try check(block, at: position) }
    let reasons = block.scenarios.map { scenario in
      Dictionary(
        scenario.failures.map { ($0.run, $0.text(in: sweep)) }, uniquingKeysWith: { a, _ in a })
    }
    try append(block, reasons: reasons)
  }
}
