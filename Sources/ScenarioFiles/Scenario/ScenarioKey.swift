// SPDX-License-Identifier: GPL-3.0-or-later

/// A key at the top of a scenario file.
package enum ScenarioKey: String, CaseIterable, Sendable {
  case schema, name, description, extends, region, definition, start, end
  case stepsPerYear = "steps_per_year"
  case districts, shapes, history, parameters, investments, anchors, goals, also

  /// Whether `--set` takes the key.
  package var canBeSet: Bool {
    switch self {
    case .name, .description, .region, .definition, .start, .end, .stepsPerYear, .districts,
      .shapes, .history:
      true
    case .schema, .extends, .parameters, .investments, .anchors, .goals, .also: false
    }
  }

  /// The key in quotes, for messages.
  var quotedName: String { quoted(rawValue) }
}

/// A list of a scenario, to which `also` can add.
package enum ScenarioList: String, CaseIterable, Sendable {
  case investments, anchors, goals
}
