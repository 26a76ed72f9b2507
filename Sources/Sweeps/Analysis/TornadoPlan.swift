// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The runs of a tornado: one with every factor at the scenario's own value, then for each factor
/// one at each of its ends.
///
/// The ends are the values that 5 and 95 % of the factor's values lie below, so that they hold for
/// distributions without ends too; of a list of choices, the first and the last.
package struct TornadoPlan: Sendable {
  /// Values by column, for one run each.
  package let rows: [[Double]]
  private let factors: [Factor]

  static let ends = (low: 0.05, high: 0.95)

  package init(_ factors: [Factor], scenario: Scenario) {
    let columns = factors.flatMap(\.columns)
    let central = columns.map { $0.target.value(in: scenario) }
    var rows = [central]
    var first = 0
    for factor in factors {
      for end in Self.ends(of: factor.distribution) {
        var row = central
        row.replaceSubrange(first..<first + factor.columns.count, with: end)
        rows.append(row)
      }
      first += factor.columns.count
    }
    self.rows = rows
    self.factors = factors
  }

  private static func ends(of distribution: Distribution) -> [[Double]] {
    if case .choices(let choices) = distribution { return [choices[0], choices.last!] }
    return [distribution.row(at: ends.low), distribution.row(at: ends.high)]
  }

  /// The tornado of an outcome; `nil` where the scenario's own run fails.
  ///
  /// - Parameter values: the outcome of each of `rows`, NaN for one that failed.
  package func tornado(_ outcome: Outcome, _ values: [Double]) -> OutcomeTornado? {
    precondition(values.count == rows.count)
    guard values[0].isFinite else { return nil }
    var first = 0
    let bars = factors.enumerated().map { i, factor in
      let columns = first..<first + factor.columns.count
      first = columns.upperBound
      let (from, to) = (2 * i + 1, 2 * i + 2)
      return OutcomeTornado.Bar(
        name: factor.name, from: Array(rows[from][columns]), to: Array(rows[to][columns]),
        low: values[from].isFinite ? values[from] : nil,
        high: values[to].isFinite ? values[to] : nil)
    }
    return OutcomeTornado(outcome: outcome, central: values[0], bars: bars)
  }
}

extension SweepRunner {
  /// One factor at a time, for each outcome whose run with the scenario's own values does not fail.
  package func tornados(ofScenario scenario: Int) -> [OutcomeTornado] {
    let plan = TornadoPlan(sweep.factors, scenario: sweep.scenarios[scenario])
    let values = evaluate(plan.rows)[scenario]
    return sweep.outcomes.indices.compactMap { o in
      plan.tornado(sweep.outcomes[o], values.map { $0[o] })
    }
  }
}

extension Factor.Target {
  /// What a scenario has where the target does not vary: 1 for a multiplier, 0 for an anchor that
  /// the scenario does not have.
  fileprivate func value(in scenario: Scenario) -> Double {
    let anchor = { (name: String) in scenario.anchors.first { $0.name == name } }
    return switch self {
    case .parameter(let slot): scenario.parameters[slot: slot]
    case .spending: 1
    case .anchorYear(let name): anchor(name)?.year ?? Double(scenario.start + 1)
    case .anchorValueAdded(let name): anchor(name)?.valueAdded ?? 0
    case .anchorRamp(let name): anchor(name)?.ramp ?? 1
    case .end: Double(scenario.end)
    }
  }
}
