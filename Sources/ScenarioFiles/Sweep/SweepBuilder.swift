// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// Turns what a sweep file says into the sweep itself.
struct SweepBuilder {
  var reader = NodeReader()
  let path: NamedPath
  /// Every file read so far, each once.
  var inputs: [InputFile]
  /// The scenarios, or `nil` where one of them could not be read.
  var scenarios: [Scenario]?
  /// What the file says of the design, as far as it can be read.
  var design = DesignNotes()
  /// The last years that runs can have, where `end` varies.
  var ends: [Int]?

  /// A design before it is known whether it is whole.
  struct DesignNotes {
    var method: Design.Method?
    /// Where the method stands, for what is wrong with the design as a whole.
    var span: SourceSpan?
    var runs: Int?
    var seed: UInt64?
  }

  init(path: NamedPath, input: InputFile) {
    self.path = path
    inputs = [input]
  }

  /// The sweep, or `nil` where there is an error anywhere.
  mutating func sweep(_ root: SourceNode) -> Sweep? {
    guard root.entries != nil else {
      reader.mismatch(root, "the file", expected: "keys such as 'schema: \(SweepFile.schema)'")
      return nil
    }
    let known = SweepKey.allCases.map(\.rawValue)
    guard isSweep(root),
      let fields = reader.fields(
        root, "the file", known: known, required: ["design", "vary", "outcomes"])
    else { return nil }
    readScenarios(fields, of: root)
    if let node = fields["design"] { readDesign(node) }
    let factors = fields["vary"].map { self.factors($0) } ?? []
    let outcomes = fields["outcomes"].map { self.outcomes($0) } ?? []
    checkSize(factors)
    warnOfIdleNames(factors, fields["vary"])
    guard !reader.diagnostics.hasErrors, let scenarios, let method = design.method else {
      return nil
    }
    return Sweep(
      scenarios: scenarios,
      design: Design(method: method, runs: design.runs, seed: design.seed ?? 0),
      factors: factors, outcomes: outcomes)
  }

  /// Whether the rest of the file can be read as a sweep; a missing schema is only reported.
  private mutating func isSweep(_ root: SourceNode) -> Bool {
    guard let node = root["schema"] else {
      reader.diagnostics.error(
        "the file has no 'schema'", at: root.span,
        hint: "add the line 'schema: \(SweepFile.schema)'")
      return true
    }
    let hint: String?
    switch node.text {
    case SweepFile.schema: return true
    case ScenarioSource.schema: hint = "this is a scenario; use 'rollcast run'"
    case "rollcast-plan/1": hint = "this is a plan; use 'rollcast optimise' or 'rollcast target'"
    default: hint = nil
    }
    reader.mismatch(node, "'schema'", expected: SweepFile.schema, hint: hint)
    return false
  }
}
