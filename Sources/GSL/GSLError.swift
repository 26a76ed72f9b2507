// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A failure that the library reports.
package struct GSLError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The library's number of the failure.
  package let code: Int32

  /// The accuracy asked for cannot be reached.
  package static let failure = GSLError(code: Int32(GSL_FAILURE))

  /// An argument has no meaning, such as a tolerance below 0.
  package static let invalidArgument = GSLError(code: Int32(GSL_EINVAL))

  /// A function that was passed in is not defined where it was evaluated.
  package static let undefinedFunction = GSLError(code: Int32(GSL_EBADFUNC))

  /// A matrix is not positive definite.
  package static let notDefinite = GSLError(code: Int32(GSL_EDOM))

  /// The limit on the number of steps was reached.
  package static let tooManySteps = GSLError(code: Int32(GSL_EMAXITER))

  /// Not enough memory.
  package static let noMemory = GSLError(code: Int32(GSL_ENOMEM))

  /// The library's words.
  package var description: String { String(cString: gsl_strerror(code)) }

  /// Throws unless `code` means success.
  static func check(_ code: Int32) throws(GSLError) {
    if code != Int32(GSL_SUCCESS) { throw GSLError(code: code) }
  }
}
