// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Sweeps

extension SweepReport {
  /// The result as other programs read it.
  package var json: JSON {
    var members: [(String, JSON)] = [
      ("scenario", .string(scenario.name)), ("definition", .string(scenario.definition)),
      ("runs", .integer(result.runs)), ("failed", .integer(result.failed)),
      ("digest", .string(result.digest)),
      ("outcomes", .object(outcomes)),
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
    if let bands { members.append(("band", bands.json)) }
    members.append(("notes", .array(result.notes.map(JSON.string))))
    return .object(members)
  }
}

extension SweepReport {
  private var outcomes: [(String, JSON)] {
    result.outcomes.enumerated().map { position, summary in
      let spread = withError.indices.contains(position) ? withError[position] : nil
      return (summary.outcome.name, summary.json(spread))
    }
  }
}

extension JSON {
  /// A number, or null where there is none.
  static func optional(_ value: Double?) -> JSON { value.map(JSON.number) ?? .null }
}

extension OutcomeSummary {
  fileprivate func json(_ spread: SpreadWithError?) -> JSON {
    let own: [(String, JSON)] = [("mean", .optional(mean)), ("sd", .optional(sd))]
    let rank = [("rank_error", JSON.number(rankError))]
    guard let spread else { return .object(own + Self.json(quantiles) + rank) }
    let error = JSON.object(
      [("error_sd", .number(spread.deviation)), ("sd", .optional(spread.sd))]
        + Self.json(spread.quantiles))
    return .object(own + Self.json(quantiles) + rank + [("with_backtest_error", error)])
  }

  private static func json(_ quantiles: [Double]) -> [(String, JSON)] {
    ["q05", "q25", "q50", "q75", "q95"].enumerated().map { i, name in
      (name, .optional(quantiles.indices.contains(i) ? quantiles[i] : nil))
    }
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
