// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension SweepBuilder {
  /// Reads the scenarios that the file names, with all that is wrong with them.
  mutating func readScenarios(_ fields: NodeReader.Fields, of root: SourceNode) {
    switch (fields["scenario"], fields["scenarios"]) {
    case (let node?, nil): read([node])
    case (nil, let node?):
      guard let items = reader.items(node, "'scenarios'", of: "paths") else { return }
      if items.isEmpty {
        reader.diagnostics.error("the list of scenarios is empty", at: node.span)
      }
      read(items)
    case (nil, nil):
      reader.diagnostics.error(
        "the file has neither 'scenario' nor 'scenarios'", at: root.span,
        hint: "add the path of a scenario file")
    case (_?, let second?):
      reader.diagnostics.error(
        "the file has 'scenario' and 'scenarios'; expected one", at: second.span)
    }
  }

  private mutating func read(_ nodes: [SourceNode]) {
    var all: [Scenario] = []
    var named: Set<String> = []
    for node in nodes {
      guard let name = reader.line(node, "the scenario") else { continue }
      if !named.insert(name).inserted {
        reader.diagnostics.error("the scenario \(quoted(name)) is named twice", at: node.span)
      } else if let scenario = scenario(path.naming(name), namedAt: node) {
        checkDefinition(scenario, beside: all.first, node)
        all.append(scenario)
      }
    }
    scenarios = all.count == nodes.count && !all.isEmpty ? all : nil
  }

  private mutating func scenario(_ path: NamedPath, namedAt node: SourceNode) -> Scenario? {
    do throws(InputError) {
      let reading = try ScenarioFile.read(path, settings: [])
      for diagnostic in reading.diagnostics.all { add(diagnostic) }
      reader.diagnostics.omit(reading.diagnostics.omitted)
      for input in reading.inputs where !inputs.contains(where: { $0.identity == input.identity }) {
        inputs.append(input)
      }
      return reading.scenario
    } catch {
      reader.diagnostics.error(error.message, at: node.span)
      return nil
    }
  }

  /// Takes over what was found in a scenario, unless another scenario has the same base.
  private mutating func add(_ diagnostic: Diagnostic) {
    guard !reader.diagnostics.all.contains(where: { $0.text == diagnostic.text }) else { return }
    switch diagnostic.severity {
    case .error:
      reader.diagnostics.error(diagnostic.message, at: diagnostic.span, hint: diagnostic.hint)
    case .warning:
      reader.diagnostics.warn(diagnostic.message, at: diagnostic.span, hint: diagnostic.hint)
    }
  }

  private mutating func checkDefinition(
    _ scenario: Scenario, beside first: Scenario?, _ node: SourceNode
  ) {
    guard let first, first.definition != scenario.definition else { return }
    reader.diagnostics.error(
      "the scenario uses the definition \(quoted(scenario.definition)) and the first one "
        + "\(quoted(first.definition)); shares of different definitions cannot be compared",
      at: node.span)
  }
}
