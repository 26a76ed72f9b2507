// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationResult {
  /// A scenario file that extends the calibrated one and has the estimates in it.
  ///
  /// - Parameters:
  ///   - base: the path of the scenario, relative to the file.
  ///   - table: the path of a district table with the fitted starting figures, where there are
  ///     any.
  package func yaml(base: String, table: String) -> String {
    let fitted = zip(calibration.unknowns, values).compactMap { unknown, value in
      if case .parameter = unknown.target { "  \(unknown.name): \(value)" } else { nil }
    }
    var lines = [
      "# Written by 'rollcast calibrate'; scenarios may extend it.", "schema: rollcast/1",
      "name: \(quoted(calibration.name))", "extends: \(quoted(base))",
    ]
    if fitsStart { lines.append("districts: \(quoted(table))") }
    if !fitted.isEmpty { lines += ["parameters:"] + fitted }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether the district table is another than before.
  package var fitsStart: Bool {
    calibration.unknowns.contains { if case .start = $0.target { true } else { false } }
  }

  private func quoted(_ text: String) -> String { String(JSON.string(text).text.dropLast()) }
}
