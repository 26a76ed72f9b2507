// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// What reading a sweep gave.
package struct SweepReading: Sendable {
  /// The sweep; `nil` where there are errors.
  package var sweep: Sweep?
  /// Mistakes and warnings: those of the sweep file, then those of its scenarios.
  package var diagnostics: Diagnostics
  /// Every file that was read, each once: the sweep, then its scenarios with what they name.
  package var inputs: [InputFile]
}

/// The reading of sweep files.
package enum SweepFile {
  /// The only schema that sweep files have.
  package static let schema = "rollcast-sweep/1"

  static let largestFile = 4 << 20

  /// Reads the sweep at `path` and the scenarios that it names.
  ///
  /// Throws only where `path` itself is not there or cannot be read; what the file names and is
  /// not there is among the diagnostics.
  package static func read(path: String) throws(InputError) -> SweepReading {
    let path = NamedPath(path)
    do throws(InputError) {
      return reading(path, try InputFile(reading: path, limit: largestFile))
    } catch {
      return SweepReading(sweep: nil, diagnostics: try error.asDiagnostics(), inputs: [])
    }
  }

  private static func reading(_ path: NamedPath, _ input: InputFile) -> SweepReading {
    var builder = SweepBuilder(path: path, input: input)
    let text = input.text(into: &builder.reader.diagnostics)
    let root = text.flatMap {
      SourceNode.read($0.file, text: $0.text, listKeys: true, into: &builder.reader.diagnostics)
    }
    let sweep = root.flatMap { builder.sweep($0) }
    let files = text.map { [$0.file] } ?? []
    return SweepReading(
      sweep: sweep, diagnostics: builder.reader.diagnostics.inOrder(of: files),
      inputs: builder.inputs)
  }
}
