// SPDX-License-Identifier: GPL-3.0-or-later

/// A key at the top of a sweep file.
enum SweepKey: String, CaseIterable {
  case schema, scenario, scenarios, design, vary, outcomes
}

/// A key of a spread: what the values of a name are drawn from.
enum SpreadKey: String, CaseIterable {
  case distribution, low, high, mode, mean, sd, choices, levels

  /// The key in quotes, for messages.
  var quotedName: String { quoted(rawValue) }
}

/// A word for how values are spread.
enum SpreadKind: String, CaseIterable {
  case uniform
  case logUniform = "log_uniform"
  case triangular, normal
  case logNormal = "log_normal"
  /// Uniform over the documented range.
  case catalogue

  /// The keys that the word needs, and those that it may have beside them.
  var needed: [SpreadKey] {
    switch self {
    case .uniform, .logUniform: [.low, .high]
    case .triangular: [.low, .mode, .high]
    case .normal, .logNormal: [.mean, .sd]
    case .catalogue: []
    }
  }

  var allowed: [SpreadKey] {
    switch self {
    case .uniform, .logUniform, .catalogue: needed + [.levels]
    case .triangular: needed
    case .normal, .logNormal: needed + [.low, .high]
    }
  }
}
