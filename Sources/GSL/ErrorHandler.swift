// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The library's own handler of failures, which would end the process.
enum ErrorHandler {
  /// Turns it off, once; every type of this module calls it before its first call to the library.
  static func turnOff() {
    _ = isOff
  }

  private static let isOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}
