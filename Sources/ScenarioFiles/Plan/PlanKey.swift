// SPDX-License-Identifier: GPL-3.0-or-later

/// A key at the top of a plan file.
package enum PlanKey: String, CaseIterable, Sendable {
  case schema, name, description, scenario, years, budget, layers, districts
  case maximise, minimise, limits, reach
  case carryOver = "carry_over"
  case choose, lever, low, high

  /// Whether the key has a meaning in a question with one lever.
  var goesWithLever: Bool {
    switch self {
    case .schema, .name, .description, .scenario, .reach, .lever, .low, .high: true
    case .years, .budget, .layers, .districts, .maximise, .minimise, .limits, .carryOver, .choose:
      false
    }
  }

  /// The key in quotes, for messages.
  var quotedName: String { quoted(rawValue) }
}
