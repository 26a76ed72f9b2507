// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import ScenarioFiles
import SweepStore
import Sweeps

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that a sweep keeps its runs in: the database, the resolved files, and at the end the
/// results.
struct SweepFolder {
  let path: String

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Opens the store in the folder, or makes both.
  func open(_ record: SweepRecord, _ sweep: Sweep) throws -> SweepStore {
    if !holdsStore {
      try create(keeping: record.resolved)
    }
    do throws(StoreError) {
      return try SweepStore.open(folder: path, record: record, sweep: sweep)
    } catch {
      throw error.said
    }
  }

  private var holdsStore: Bool { access("\(path)/\(SweepStore.fileName)", F_OK) == 0 }

  /// Makes the folder, or takes one that is empty or that a killed command has left here.
  private func create(keeping files: [SweepRecord.Entry]) throws {
    if mkdir(path, 0o777) != 0 {
      guard errno == EEXIST, let names = OutputFolder.names(in: path) else {
        throw failure("cannot create '\(path)': \(systemReason())", .cannotCreate)
      }
      let own = Set(files.map(\.name) + files.map { "\($0.name).part" })
      guard own.isSuperset(of: names) else { throw StoreError.foreign(folder: path).said }
    }
    for file in files { try write(file.text, to: file.name) }
  }

  /// Writes the results beside the runs.
  func write(_ reports: SweepReports) throws {
    try write(SweepFormat.json.text(reports.reports), to: "result.json")
    try write(SweepFormat.table.text(reports.reports), to: "result.txt")
  }

  /// Writes a file that is there whole or not at all.
  private func write(_ text: String, to name: String) throws {
    let (draft, file) = ("\(path)/\(name).part", "\(path)/\(name)")
    let descriptor = openFile(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    var isWritten = descriptor >= 0
    if isWritten {
      isWritten = StandardStreams.put(text, to: descriptor) && fsync(descriptor) == 0
      isWritten = close(descriptor) == 0 && isWritten
    }
    guard isWritten, rename(draft, file) == 0 else {
      throw failure("cannot write '\(file)': \(systemReason())", .inputOutputError)
    }
  }

  private func failure(_ message: String, _ status: ExitStatus) -> any Error {
    StandardStreams.say("error: \(message)")
    return status.exit
  }
}

/// The system's call, which the method above hides.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
