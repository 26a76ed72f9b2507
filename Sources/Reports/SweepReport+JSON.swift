// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepReport {
  /// The result as other programs read it.
  package var json: JSON {
    var members: [(String, JSON)] = [
      ("scenario", .string(scenario.name)), ("definition", .string(scenario.definition)),
      ("runs", .integer(result.runs)), ("failed", .integer(result.failed)),
      ("digest", .string(result.digest)),
      ("outcomes", .object(result.outcomes.map { ($0.outcome.name, $0.json) })),
      ("goals", .array(result.goals.map { $0.json(in: scenario) })),
    ]
    if !result.sensitivity.isEmpty {
      members.append(
        ("sensitivity", .object(result.sensitivity.map { ($0.outcome.name, $0.json) })))
      members.append(
        (
          "worth_measuring",
          .object(
            result.sensitivity.map {
              ($0.outcome.name, .array(WorthMeasuring.ranking($0).map(\.json)))
            })
        ))
    }
    if !result.tornado.isEmpty {
      members.append(("tornado", .object(result.tornado.map { ($0.outcome.name, $0.json) })))
    }
    if !result.boxes.isEmpty {
      members.append(("boxes", .array(result.boxes.map { $0.json(in: scenario) })))
    }
    members.append(("notes", .array(result.notes.map(JSON.string))))
    return .object(members)
  }
}

extension JSON {
  /// A number, or null where there is none.
  static func optional(_ value: Double?) -> JSON { value.map(JSON.number) ?? .null }
}

extension OutcomeSummary {
  fileprivate var json: JSON {
    let names = ["q05", "q25", "q50", "q75", "q95"]
    return .object(
      [("mean", .optional(mean)), ("sd", .optional(sd))]
        + names.enumerated().map { i, name in
          (name, .optional(quantiles.indices.contains(i) ? quantiles[i] : nil))
        } + [("rank_error", .number(rankError))])
  }
}

extension Goal {
  /// The goal without its result.
  func json(in scenario: Scenario) -> [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("indicator", .string(indicator.name)), ("year", .integer(year)),
    ]
    if let district { members.append(("district", .string(scenario.districts[district].id))) }
    switch bound {
    case .atLeast(let bound): members.append(("at_least", .number(bound)))
    case .atMost(let bound): members.append(("at_most", .number(bound)))
    }
    return members
  }
}

extension GoalChance {
  fileprivate func json(in scenario: Scenario) -> JSON {
    .object(
      goal.json(in: scenario) + [
        ("answered", .integer(answered)), ("probability", .optional(probability)),
        ("low", .optional(interval?.lowerBound)), ("high", .optional(interval?.upperBound)),
      ])
  }
}
