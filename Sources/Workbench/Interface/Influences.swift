// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import Sweeps

/// What the share of the last year becomes when one parameter alone stands at the ends of its
/// documented range.
struct Influences {
  let bySlot: [Int: LeverSheet.Influence]

  init(_ scenario: Scenario) {
    let parameters = Parameter.uncertain
    let outcome = Outcome(name: "share", indicator: .digitalShare, year: scenario.end)
    let sweep = Sweep(
      scenarios: [scenario], design: Design(method: .latinHypercube, runs: 1, seed: 1),
      factors: parameters.map(\.factor), outcomes: [outcome])
    let isQuick = WorkLimit.allows(2 * parameters.count, of: scenario)
    guard isQuick, let runner = try? SweepRunner(sweep) else {
      bySlot = [:]
      return
    }
    let shares = ConcurrentRuns.evaluate(Self.rows(parameters, scenario), runner).map { $0[0] }
    var bySlot: [Int: LeverSheet.Influence] = [:]
    for (position, parameter) in parameters.enumerated() {
      let (low, high) = (shares[2 * position], shares[2 * position + 1])
      guard low.isFinite, high.isFinite else { continue }
      bySlot[parameter.slot] = LeverSheet.Influence(low: low, high: high)
    }
    self.bySlot = bySlot
  }

  /// For each parameter a run at its low end and one at its high end.
  private static func rows(_ parameters: [Parameter], _ scenario: Scenario) -> [[Double]] {
    let own = parameters.map { scenario.parameters[slot: $0.slot] }
    return parameters.enumerated().flatMap { position, parameter in
      [parameter.low, parameter.high].map { end in
        var row = own
        row[position] = end
        return row
      }
    }
  }
}
