// SPDX-License-Identifier: GPL-3.0-or-later

/// A key at the top of a calibration file.
package enum CalibrationKey: String, CaseIterable, Sendable {
  case schema, name, description, scenario, observations, errors, fit, until

  /// The key in quotes, for messages.
  var quotedName: String { quoted(rawValue) }
}
