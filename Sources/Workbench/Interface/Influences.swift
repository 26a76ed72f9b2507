// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import Sweeps

/// What the share of the last year becomes when one parameter alone stands at the ends of its
/// documented range.
struct Influences {
  let bySlot: [Int: LeverSheet.Influence]

  init(_ scenario: Scenario) {
    let parameters = Parameter.all.filter { $0.low < $0.high }
    let factors = parameters.map {
      Factor(
        columns: [Factor.Column(name: $0.name, target: .parameter($0.slot))],
        distribution: .uniform(low: $0.low, high: $0.high))
    }
    let outcome = Outcome(name: "share", indicator: .digitalShare, year: scenario.end)
    let design = Design(method: .latinHypercube, runs: 1, seed: 1)
    let sweep = Sweep(
      scenarios: [scenario], design: design, factors: factors, outcomes: [outcome])
    guard let runner = try? SweepRunner(sweep) else {
      bySlot = [:]
      return
    }
    let own = parameters.map { scenario.parameters[slot: $0.slot] }
    let rows = parameters.indices.flatMap { position -> [[Double]] in
      [parameters[position].low, parameters[position].high].map { end in
        var row = own
        row[position] = end
        return row
      }
    }
    let values = ConcurrentRuns.evaluate(rows, runner).map { $0[0] }
    var bySlot: [Int: LeverSheet.Influence] = [:]
    for (position, parameter) in parameters.enumerated() {
      let (low, high) = (values[2 * position], values[2 * position + 1])
      guard low.isFinite, high.isFinite else { continue }
      bySlot[parameter.slot] = LeverSheet.Influence(low: low, high: high)
    }
    self.bySlot = bySlot
  }
}
