// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension OutcomeSensitivity {
  var json: JSON { .array(factors.map(\.json)) }
}

extension FactorSensitivity {
  fileprivate var json: JSON {
    .object(
      [("name", .string(name))] + measureMembers
        + [("quality", mark.map { .string($0.rawValue) } ?? .null)])
  }

  private var measureMembers: [(String, JSON)] {
    switch measure {
    case .variance(let share):
      [
        ("first", .number(share.first)), ("first_ci", .number(share.firstInterval)),
        ("total", .number(share.total)), ("total_ci", .number(share.totalInterval)),
      ]
    case .effects(let effects):
      [
        ("mu", .number(effects.mean)), ("mu_star", .number(effects.meanSize)),
        ("mu_star_ci", .number(effects.meanSizeInterval)), ("sigma", .number(effects.deviation)),
      ]
    case .rank(let correlation):
      [
        ("rank_correlation", .optional(correlation.simple)),
        ("partial_rank_correlation", .optional(correlation.partial)),
      ]
    }
  }
}

extension WorthMeasuring {
  var json: JSON {
    .object([
      ("name", .string(name)), ("quality", .string(mark.rawValue)),
      ("importance", .number(importance)), ("worth", .number(worth)),
    ])
  }
}

extension OutcomeTornado {
  var json: JSON {
    .object([("central", .number(central)), ("factors", .array(bars.map(\.json)))])
  }
}

extension OutcomeTornado.Bar {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)), ("from", .numbers(from)), ("to", .numbers(to)),
      ("low", .optional(low)), ("high", .optional(high)),
    ])
  }
}

extension GoalBox {
  func json(in scenario: Scenario) -> JSON {
    .object(
      goal.json(in: scenario) + [
        ("coverage", .number(coverage)), ("density", .number(density)), ("mass", .number(mass)),
        ("restrictions", .array(restrictions.map(\.json))),
      ])
  }
}

extension GoalBox.Restriction {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)), ("low", .optional(low?.value)),
      ("low_quasi_p", .optional(low?.quasiP)), ("high", .optional(high?.value)),
      ("high_quasi_p", .optional(high?.quasiP)),
    ])
  }
}
