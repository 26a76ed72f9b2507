// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// The version of the library.
package enum GSLVersion {
  /// What the program is linked with, such as `2.7.1`.
  package static var linked: String { String(cString: cgsl_version()) }

  /// Major and minor number of the headers it was compiled with, such as `2.7`.
  static var compiled: String { "\(GSL_MAJOR_VERSION).\(GSL_MINOR_VERSION)" }
}
