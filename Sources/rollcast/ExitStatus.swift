// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// What the exit status of a command means, after `sysexits.h`.
enum ExitStatus: Int32, Error {
  /// The asked-for target cannot be reached.
  case unreachable = 2
  /// A check or some runs of a sweep failed.
  case partlyFailed = 1
  case wrongUsage = 64
  case badData = 65
  case missingInput = 66
  case internalError = 70
  case cannotCreate = 73
  case inputOutputError = 74
  case interrupted = 130

  /// Ends the command with this status; what went wrong has been said before.
  var exit: ExitCode { ExitCode(rawValue) }
}
