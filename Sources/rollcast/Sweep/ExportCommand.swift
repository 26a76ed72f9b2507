// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Reports
import SweepStore

/// `rollcast export`: the kept runs as a table.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the runs that a sweep has kept: what was drawn, and the outcomes.")

  @Argument(help: "The folder that 'rollcast sweep --output' made.", completion: .directory)
  var folder: String

  @Option(help: "How the runs are written.")
  var format: ExportFormat = .csv

  func run() throws {
    do {
      let store = try SweepStore.open(folder: SweepFolder(folder).path)
      guard store.record.keepsRuns else {
        StandardStreams.say("error: '\(folder)' keeps a summary and no rows")
        throw ExitStatus.badData.exit
      }
      try write(store)
    } catch let error as StoreError {
      throw error.said
    }
  }

  /// How many characters go out at a time.
  private static let chunk = 1 << 20

  private func write(_ store: SweepStore) throws {
    var count = 0
    let names = store.columns.exported.map { store.columns.columns[$0].name }
    var text = CSV.line(["run"] + names)
    try store.forEachRun { run, values in
      count += 1
      text += String(run)
      for value in values {
        text += ","
        if !value.isNaN { text += value.description }
      }
      text += "\n"
      if text.utf8.count >= Self.chunk {
        try StandardStreams.write(text)
        text = ""
      }
    }
    try StandardStreams.write(text)
    let total = store.record.runCount
    if count < total {
      StandardStreams.say("the sweep is not finished: \(count) of \(total) runs are there")
    }
  }
}

/// The forms in which runs can be exported.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
}
