// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A failure that the library reports.
package struct GSLError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The library's number of the failure.
  package let code: Int32

  /// Not enough memory.
  static let noMemory = GSLError(code: Int32(GSL_ENOMEM))

  /// The library's words.
  package var description: String { String(cString: gsl_strerror(code)) }

  /// Throws unless `code` means success.
  static func check(_ code: Int32) throws(GSLError) {
    if code != Int32(GSL_SUCCESS) { throw GSLError(code: code) }
  }

  /// Turns the library's default handler off, which would end the process at any failure.
  ///
  /// Every type of this module reads it before its first call; it runs once.
  static let handlerIsOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()
}

/// The library that the program is linked with.
package enum GSLVersion {
  /// Such as `2.7.1`.
  package static var linked: String { String(cString: cgsl_version()) }
}
