// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// The reading of calibration files.
package enum CalibrationFile {
  /// The only schema that calibration files have.
  static let schema = "rollcast-calibration/1"

  /// Reads the calibration at `path`.
  ///
  /// Throws only where `path` itself is not there or cannot be read; what the file names and is
  /// not there is among the diagnostics.
  package static func read(path: String) throws(InputError) -> CalibrationReading {
    let path = NamedPath(path)
    var reading = CalibrationReading()
    let input: InputFile
    do throws(InputError) {
      input = try InputFile(reading: path, limit: ScenarioChain.largestFile)
    } catch {
      reading.diagnostics = try error.asDiagnostics()
      return reading
    }
    reading.inputs = [input]
    guard let text = input.text(into: &reading.diagnostics) else { return reading }
    var reader = NodeReader()
    if let root = SourceNode.read(text.file, text: text.text, into: &reader.diagnostics),
      isCalibration(root, &reader)
    {
      var builder = CalibrationBuilder(reader: reader, root: root, path: path)
      builder.build(&reading)
      reader = builder.reader
    }
    reading.diagnostics = reader.diagnostics.inOrder(of: [text.file])
    if reading.diagnostics.hasErrors { reading.calibration = nil }
    return reading
  }

  /// Whether the rest of the file can be read as a calibration; a missing schema is only reported.
  private static func isCalibration(_ root: SourceNode, _ reader: inout NodeReader) -> Bool {
    guard root.entries != nil else {
      reader.mismatch(root, "the file", expected: "keys such as 'schema: \(schema)'")
      return false
    }
    guard let node = root["schema"] else {
      reader.diagnostics.error(
        "the file has no 'schema'", at: root.span, hint: "add the line 'schema: \(schema)'")
      return true
    }
    guard node.text != schema else { return true }
    let isScenario = node.text == ScenarioSource.schema
    reader.mismatch(
      node, "'schema'", expected: schema,
      hint: isScenario ? "this is a scenario; a calibration names it after 'scenario:'" : nil)
    return false
  }
}
