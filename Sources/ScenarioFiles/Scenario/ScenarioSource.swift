// SPDX-License-Identifier: GPL-3.0-or-later

/// One file of a scenario: the file itself, or a base that it extends.
struct ScenarioSource {
  let path: NamedPath
  let file: SourceFile
  /// The value of each key that is known.
  let values: [ScenarioKey: SourceNode]
  /// The whole file, for what it lacks.
  let root: SourceNode

  /// The only schema that scenario files have.
  static let schema = "rollcast/1"

  /// The scenario file whose tree is `root`, or `nil` where it is no scenario.
  init?(path: NamedPath, file: SourceFile, root: SourceNode, reader: inout NodeReader) {
    guard root.entries != nil else {
      reader.mismatch(root, "the file", expected: "keys such as 'schema: \(Self.schema)'")
      return nil
    }
    guard Self.isScenario(root, &reader) else { return nil }
    let known = ScenarioKey.allCases.map(\.rawValue)
    guard let fields = reader.fields(root, "the file", known: known) else { return nil }
    let pairs = fields.compactMap { name, node in ScenarioKey(rawValue: name).map { ($0, node) } }
    values = Dictionary(uniqueKeysWithValues: pairs)
    (self.path, self.file, self.root) = (path, file, root)
  }

  /// Whether the rest of the file can be read as a scenario; a missing schema is only reported.
  private static func isScenario(_ root: SourceNode, _ reader: inout NodeReader) -> Bool {
    guard let node = root["schema"] else {
      reader.diagnostics.error(
        "the file has no 'schema'", at: root.span, hint: "add the line 'schema: \(schema)'")
      return true
    }
    let hint: String?
    switch node.text {
    case schema: return true
    case "rollcast-sweep/1": hint = "this is a sweep; use 'rollcast sweep'"
    case CalibrationFile.schema:
      hint = "this is a calibration; use 'rollcast calibrate' or 'rollcast backtest'"
    case "rollcast-plan/1": hint = "this is a plan; use 'rollcast optimise' or 'rollcast target'"
    default: hint = nil
    }
    reader.mismatch(node, "'schema'", expected: schema, hint: hint)
    return false
  }
}
