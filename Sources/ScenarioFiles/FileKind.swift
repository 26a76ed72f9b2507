// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of files that the tool reads.
package enum FileKind: String, CaseIterable, Sendable {
  case scenario, sweep, plan, calibration

  /// The kind of the file at `path`: by its schema, or where it has none of these, by the keys that
  /// no other kind has. What cannot be told is taken for a scenario, whose reader says what is
  /// wrong with it.
  package init(path: String) throws(InputError) {
    self = .scenario
    let input: InputFile
    do throws(InputError) {
      input = try InputFile(reading: NamedPath(path), limit: ScenarioChain.largestFile)
    } catch {
      _ = try error.asDiagnostics()
      return
    }
    var ignored = Diagnostics()
    guard let text = input.text(into: &ignored),
      let root = SourceNode.read(text.file, text: text.text, listKeys: true, into: &ignored)
    else { return }
    let kinds = FileKind.allCases
    self =
      kinds.first { $0.schema == root["schema"]?.text }
      ?? kinds.first { $0.ownKeys.contains { root[$0] != nil } } ?? .scenario
  }

  private var schema: String {
    switch self {
    case .scenario: ScenarioSource.schema
    case .sweep: SweepFile.schema
    case .plan: PlanFile.schema
    case .calibration: CalibrationFile.schema
    }
  }

  /// Keys at the top of a file of this kind that files of other kinds do not have.
  private var ownKeys: [String] {
    let all = FileKind.allCases.filter { $0 != self }.flatMap(\.keys)
    return keys.filter { !all.contains($0) }
  }

  private var keys: [String] {
    switch self {
    case .scenario: ScenarioKey.allCases.map(\.rawValue)
    case .sweep: SweepKey.allCases.map(\.rawValue)
    case .plan: PlanKey.allCases.map(\.rawValue)
    case .calibration: CalibrationKey.allCases.map(\.rawValue)
    }
  }
}
