// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Makes the runs of a sweep, block by block.
///
/// A block depends on nothing but the sweep and its number, and blocks are handed over in order:
/// any number of threads, any part of the blocks and any interruption give the same bits.
package struct SweepRunner: Sendable {
  package let sweep: Sweep
  package let draws: Draws
  private let scenarios: [ScenarioRuns]

  /// - Throws: where the design does not fit the factors.
  package init(_ sweep: Sweep) throws(SweepError) {
    precondition(!sweep.scenarios.isEmpty)
    self.sweep = sweep
    draws = try Draws(sweep.design, sweep.factors)
    scenarios = sweep.scenarios.map { ScenarioRuns($0, sweep) }
  }

  /// The runs of a block.
  ///
  /// - Parameter points: what a `PointCursor` gives for the block's runs.
  package func block(_ block: Int, points: [Double]) throws(SweepError) -> BlockResult {
    let runs = draws.runs(ofBlock: block)
    let values = try draws.values(ofBlock: block, points)
    let results = scenarios.map { $0.results(values, runs) }
    return BlockResult(block: block, runs: runs, values: values, scenarios: results)
  }

  /// The outcomes of given values, for each scenario: `[scenario][row][outcome]`, NaN throughout
  /// for a row that fails.
  ///
  /// - Parameter rows: for each run a value for each column.
  package func evaluate(_ rows: [[Double]]) -> [[[Double]]] {
    let columns = sweep.columns.indices.flatMap { column in rows.map { $0[column] } }
    return scenarios.map { scenario in
      let outcomes = scenario.results(columns, 0..<rows.count).outcomes
      return rows.indices.map { row in
        sweep.outcomes.indices.map { outcomes[$0 * rows.count + row] }
      }
    }
  }
}

extension ScenarioRuns {
  /// The runs of one scenario with given values, column by column.
  fileprivate func results(_ values: [Double], _ runs: Range<Int>) -> ScenarioBlock {
    let count = runs.count
    var reasons = impossibleRuns(values, count: count)
    let figures = project(replacing(reasons.keys, in: values, count), count: count)
    var outcomes = Array(figures[..<(outcomeCount * count)])
    for o in 0..<outcomeCount {
      for run in 0..<count where !outcomes[o * count + run].isFinite && reasons[run] == nil {
        reasons[run] = .notFinite(outcome: o)
      }
    }
    for run in reasons.keys {
      for o in 0..<outcomeCount { outcomes[o * count + run] = .nan }
    }
    let failures = reasons.sorted { $0.key < $1.key }.map {
      RunFailure(run: runs.lowerBound + $0.key, reason: $0.value)
    }
    return ScenarioBlock(
      runCount: count, outcomes: outcomes, goals: goals(figures, values, reasons, count),
      failures: failures,
      digest: BlockDigest(runCount: count, values: values, outcomes: outcomes))
  }

  /// The values with the scenario's own in the place of those of some runs.
  private func replacing(_ runs: some Collection<Int>, in values: [Double], _ count: Int)
    -> [Double]
  {
    if runs.isEmpty { return values }
    var possible = values
    for (column, binding) in bindings.enumerated() {
      let value = binding.value(in: scenario)
      for run in runs { possible[column * count + run] = value }
    }
    return possible
  }

  private func goals(
    _ figures: [Double], _ values: [Double], _ failed: [Int: RunFailure.Reason], _ count: Int
  ) -> [Double] {
    var goals = [Double](repeating: .nan, count: goalFigures.count * count)
    for (g, figure) in goalFigures.enumerated() {
      guard let figure else { continue }
      let year = Double(self.figures[figure].year)
      for run in 0..<count where failed[run] == nil {
        if endColumn != nil, end(values.span, run: run, of: count) < year { continue }
        goals[g * count + run] = figures[figure * count + run]
      }
    }
    return goals
  }
}
