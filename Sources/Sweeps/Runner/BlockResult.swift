// SPDX-License-Identifier: GPL-3.0-or-later

/// The runs of one block: what was drawn and what came out.
package struct BlockResult: Sendable {
  package let block: Int
  /// The numbers of the runs in the sweep.
  package let runs: Range<Int>
  /// The varied values, column by column: `values[column * runs.count + run]`.
  package let values: [Double]
  /// One for each scenario of the sweep.
  package let scenarios: [ScenarioBlock]
}

/// What came out for one scenario in a block.
package struct ScenarioBlock: Sendable {
  package let runCount: Int
  /// Outcome by outcome: `outcomes[outcome * runCount + run]`; NaN throughout for a failed run.
  package let outcomes: [Double]
  /// The goals' figures, goal by goal; NaN where a run does not answer the goal.
  package let goals: [Double]
  /// In the order of runs.
  package let failures: [RunFailure]
  /// SHA-256 over the values and outcomes of each run, run by run, as little-endian doubles.
  package let digest: BlockDigest
}
