// SPDX-License-Identifier: GPL-3.0-or-later

/// A key at the top of a sweep file.
enum SweepKey: String, CaseIterable {
  case schema, scenario, scenarios, design, vary, outcomes
}

/// A key of a spread: what the values of a name are drawn from.
enum SpreadKey: String, CaseIterable {
  case distribution, low, high, mode, mean, sd
  case logMean = "log_mean"
  case logSD = "log_sd"
  case choices, levels

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

  /// The keys that the word needs, where some are given. A log-normal distribution is described by
  /// the mean and the deviation of the value or of its logarithm.
  func needed(among given: Set<SpreadKey>) -> [SpreadKey] {
    switch self {
    case .uniform, .logUniform: [.low, .high]
    case .triangular: [.low, .mode, .high]
    case .normal: [.mean, .sd]
    case .logNormal:
      given.isDisjoint(with: [.logMean, .logSD]) ? [.mean, .sd] : [.logMean, .logSD]
    case .catalogue: []
    }
  }

  /// The keys that the word may have beside those that it needs.
  var optional: [SpreadKey] {
    switch self {
    case .uniform, .logUniform, .catalogue: [.levels]
    case .triangular: []
    case .normal, .logNormal: [.low, .high]
    }
  }
}
