// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Sweeps

/// Every run of a sweep is the plain projection of a scenario with the same values.
@Suite struct AgreementTests {
  @Test(arguments: [false, true])
  func everyRowIsAPlainRunToTheLastBit(endVaries: Bool) async throws {
    // 37 runs: two full batches and a part of one.
    let design = Design(method: .random, runs: 37, seed: 11)
    let sweep = try Example.everything(design, end: endVaries)
    let runner = try SweepRunner(sweep)
    var blocks: [BlockResult] = []
    try await runner.run(blocks: 0..<1, threads: 1) { blocks.append($0) }
    let block = try #require(blocks.first)
    for run in 0..<37 {
      let values = sweep.columns.indices.map { block.values[$0 * 37 + run] }
      for (s, scenario) in sweep.scenarios.enumerated() {
        let projection = Projection(scenario.with(values, of: sweep.columns))
        for (o, outcome) in sweep.outcomes.enumerated() {
          let expected = try #require(
            projection.value(outcome.indicator, year: outcome.year, district: outcome.district))
          let result = block.scenarios[s].outcomes[o * 37 + run]
          #expect(result.bitPattern == expected.bitPattern, "run \(run), \(outcome.name)")
        }
        for (g, goal) in projection.goals.enumerated() {
          let result = block.scenarios[s].goals[g * 37 + run]
          #expect(goal.projected.map { $0 == result } ?? result.isNaN)
        }
      }
    }
  }

  @Test func evaluatedRowsAreThoseOfBlocks() async throws {
    let sweep = try Example.everything(Design(method: .random, runs: 5, seed: 3))
    let runner = try SweepRunner(sweep)
    let values = try runner.draws.values(ofBlock: 0)
    let rows = (0..<5).map { run in sweep.columns.indices.map { values[$0 * 5 + run] } }
    let outcomes = runner.evaluate(rows)
    let block = try runner.block(0, points: [])
    for s in 0..<2 {
      for run in 0..<5 {
        for o in sweep.outcomes.indices {
          #expect(outcomes[s][run][o] == block.scenarios[s].outcomes[o * 5 + run])
        }
      }
    }
  }
}
