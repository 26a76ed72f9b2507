// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension ScenarioReading {
  /// What `other` says differently, key by key: settings, parameters, investments, anchors, goals,
  /// and the cells of the district table. Names and descriptions of scenarios do not count.
  ///
  /// - Precondition: both readings have a scenario.
  package func differences(to other: ScenarioReading) -> [InputDifference] {
    settingDifferences(to: other) + parameterDifferences(to: other) + entryDifferences(to: other)
      + tableDifferences(to: other)
  }

  private func settingDifferences(to other: ScenarioReading) -> [InputDifference] {
    let keys: [ScenarioKey] = [
      .region, .definition, .start, .end, .stepsPerYear, .districts, .shapes, .history,
    ]
    return keys.compactMap { key in
      let (a, b) = (setting(key), other.setting(key))
      guard a?.value != b?.value else { return nil }
      return InputDifference(key: key.rawValue, a: a, b: b)
    }
  }

  /// A setting that the files make, or its default.
  private func setting(_ key: ScenarioKey) -> InputDifference.Side? {
    switch key {
    case .start, .end:
      return resolved.numbers[key].map { .init(.number(Double($0.value)), $0.span) }
    case .stepsPerYear:
      return .init(.number(Double(scenario!.stepsPerYear)), resolved.numbers[key]?.span)
    case .districts, .shapes, .history:
      return resolved.tables[key].map { .init(.text($0.value.shown), $0.span) }
    default: return resolved.texts[key].map { .init(.text($0.value), $0.span) }
    }
  }

  private func parameterDifferences(to other: ScenarioReading) -> [InputDifference] {
    Parameter.all.compactMap { parameter in
      let (a, b) = (side(parameter), other.side(parameter))
      guard a.value != b.value else { return nil }
      return InputDifference(key: "parameters.\(parameter.name)", unit: parameter.unit, a: a, b: b)
    }
  }

  private func side(_ parameter: Parameter) -> InputDifference.Side {
    .init(
      .number(scenario!.parameters[slot: parameter.slot]),
      resolved.parameters[parameter.slot]?.span)
  }
}

extension InputDifference.Side {
  /// A value at a place in a source.
  init(_ value: InputDifference.Value, _ span: SourceSpan?) {
    self.init(
      value,
      at: span.map {
        .init(file: $0.file.name, line: $0.file.kind == .commandLine ? nil : $0.line)
      })
  }
}
