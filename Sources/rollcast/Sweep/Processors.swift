// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The processors of the machine.
enum Processors {
  /// As many as the process may use; a scheduler may have given it a few of many.
  static var available: Int { min(max(1, ProcessInfo.processInfo.activeProcessorCount), 1024) }
}
