// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

/// What reading a calibration file gave.
package struct CalibrationReading: Sendable {
  /// What the file asks; `nil` where there are errors.
  package internal(set) var calibration: Calibration?
  /// Mistakes and warnings: those of the calibration, then those of what it names.
  package internal(set) var diagnostics = Diagnostics()
  /// Every file that was read, in order: the calibration, what its scenario needs, the
  /// observations.
  package internal(set) var inputs: [InputFile] = []
  /// The scenario file that it names.
  package internal(set) var base: NamedPath?
}
