// SPDX-License-Identifier: GPL-3.0-or-later

import SweepStore

extension StoreError {
  /// How the command ends, after the error has been said.
  var said: any Error {
    StandardStreams.say("error: \(message)")
    return status.exit
  }

  private var message: String {
    switch self {
    case .foreign(let folder):
      "'\(folder)' exists and holds something else; name another folder"
    case .missing(let folder): "there are no runs in '\(folder)'"
    case .changed(let folder, let differences):
      """
      '\(folder)' holds runs of another sweep: \(differences.joined(separator: "; ")); \
      name another folder
      """
    case .busy(let folder): "another command is writing to '\(folder)'"
    case .damaged(let folder, let what): "'\(folder)' is damaged: \(what)"
    case .failed(let folder, let reason):
      "'\(folder)' cannot be read or written: \(reason); what is there is whole, and the same "
        + "command goes on"
    case .tooWide(let count):
      "the runs have \(count) columns, and a folder keeps \(StoreColumns.limit) at most; "
        + "name fewer outcomes or use '--keep summary'"
    }
  }

  private var status: ExitStatus {
    switch self {
    case .foreign, .busy: .cannotCreate
    case .missing: .missingInput
    case .changed, .damaged, .tooWide: .badData
    case .failed: .inputOutputError
    }
  }
}
