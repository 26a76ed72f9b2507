// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles
import Sweeps

/// Runs of a sweep a second: seven districts, 2024 to 2030 by quarters, 30 names, 3 outcomes.
struct SweepBenchmark {
  let sweep: Sweep

  init(_ scenario: Scenario) {
    let entries = Parameter.all.filter { $0.low < $0.high }
    // Every third name, so that all groups of the catalogue are there.
    let factors = stride(from: 0, to: entries.count, by: 3).prefix(30).map { i in
      Factor(
        columns: [.init(name: entries[i].name, target: .parameter(entries[i].slot))],
        distribution: .uniform(low: entries[i].low, high: entries[i].high))
    }
    let names = ["digital_share", "grdp", "fibre_coverage"]
    sweep = Sweep(
      scenarios: [scenario], design: Design(method: .random, runs: 1 << 17, seed: 1),
      factors: factors,
      outcomes: names.map {
        Outcome(name: "\($0)@2030", indicator: Indicator.named[$0]!, year: 2030)
      })
  }

  func run(threads: Int) async {
    var timing = Timing(["sweep"])
    let runner = try! SweepRunner(sweep)
    for _ in 0..<5 {
      await timing.measure(0) {
        var summary = SweepSummary(sweep, scenario: 0)
        try! await runner.run(blocks: 0..<runner.draws.blockCount, threads: threads) {
          summary.add($0.scenarios[0])
        }
        precondition(summary.result.failed == 0)
      }
    }
    print(
      "\(threads) threads: \(timing.rate(0, of: Double(runner.draws.runCount), digits: 0.001)) runs/s"
    )
  }
}
