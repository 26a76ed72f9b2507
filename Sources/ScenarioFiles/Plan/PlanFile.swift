// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// The reading of plan files.
package enum PlanFile {
  /// The only schema that plan files have.
  static let schema = "rollcast-plan/1"

  /// Reads the plan at `path`; the values of `settings`, each `name=value`, are put on top of its
  /// scenario.
  ///
  /// Throws only where `path` itself is not there or cannot be read; what the file names and is
  /// not there is among the diagnostics.
  package static func read(
    path: String, settings: [String] = []
  ) throws(InputError) -> PlanReading {
    let path = NamedPath(path)
    var reading = PlanReading()
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
    if let root = SourceNode.read(text.file, text: text.text, into: &reader.diagnostics) {
      build(&reading, from: root, path, settings, &reader)
    }
    finish(&reading, reader, text.file)
    return reading
  }

  /// Reads a plan that is no file. Its scenario may stand in it whole, in the place of a path.
  package static func read(_ document: ScenarioDocument, in scope: FileScope) -> PlanReading {
    var reading = PlanReading()
    reading.inputs = [document.input]
    var reader = NodeReader()
    build(&reading, from: document.root, document.path, [], &reader, scope, document)
    finish(&reading, reader, document.root.span.file)
    return reading
  }

  private static func finish(
    _ reading: inout PlanReading, _ reader: NodeReader, _ file: SourceFile
  ) {
    reading.diagnostics = reader.diagnostics.inOrder(of: [file])
    if reading.diagnostics.hasErrors { reading.question = nil }
  }

  private static func build(
    _ reading: inout PlanReading, from root: SourceNode, _ path: NamedPath, _ settings: [String],
    _ reader: inout NodeReader, _ scope: FileScope = .everywhere,
    _ document: ScenarioDocument? = nil
  ) {
    guard let fields = fields(of: root, &reader) else { return }
    let scenario: ScenarioReading?
    if let document, let inner = fields[.scenario], inner.entries != nil {
      scenario = ScenarioFile.read(document.part(inner), in: scope, settings: settings)
      reader.diagnostics.append(scenario!.diagnostics)
    } else {
      scenario = self.scenario(fields[.scenario], root, path, settings, scope, &reader)
    }
    reading.inputs += scenario?.inputs ?? []
    var builder = PlanBuilder(reader: reader, fields: fields, root: root, scenario: scenario)
    builder.build(&reading)
    reader = builder.reader
  }

  /// The values of the keys, or `nil` where the file is no plan.
  private static func fields(
    of root: SourceNode, _ reader: inout NodeReader
  ) -> [PlanKey: SourceNode]? {
    guard root.entries != nil else {
      reader.mismatch(root, "the file", expected: "keys such as 'schema: \(schema)'")
      return nil
    }
    if let node = root["schema"] {
      guard node.text == schema else {
        let isScenario = node.text == ScenarioSource.schema
        reader.mismatch(
          node, "'schema'", expected: schema,
          hint: isScenario ? "this is a scenario; a plan file names it after 'scenario:'" : nil)
        return nil
      }
    } else {
      reader.diagnostics.error(
        "the file has no 'schema'", at: root.span, hint: "add the line 'schema: \(schema)'")
    }
    let fields = reader.fields(root, "the file", known: PlanKey.allCases.map(\.rawValue))
    let pairs = (fields ?? [:]).compactMap { name, node in
      PlanKey(rawValue: name).map { ($0, node) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Reads the scenario that the plan starts from.
  private static func scenario(
    _ node: SourceNode?, _ root: SourceNode, _ path: NamedPath, _ settings: [String],
    _ scope: FileScope, _ reader: inout NodeReader
  ) -> ScenarioReading? {
    guard let node else {
      reader.diagnostics.error(
        "the file has no 'scenario'", at: root.span, hint: "add 'scenario: baseline.yaml'")
      return nil
    }
    guard let name = reader.line(node, PlanKey.scenario.quotedName) else { return nil }
    do throws(InputError) {
      let reading = try ScenarioFile.read(
        path.naming(name), in: scope, settings: settings)
      reader.diagnostics.append(reading.diagnostics)
      return reading
    } catch {
      reader.diagnostics.error(error.message, at: node.span)
      return nil
    }
  }
}
