// SPDX-License-Identifier: GPL-3.0-or-later

extension BlockResult {
  /// A block that was kept, as it was.
  package init(
    block: Int, runs: Range<Int>, values: [Double], keptScenarios scenarios: [ScenarioBlock]
  ) {
    self.block = block
    self.runs = runs
    self.values = values
    self.scenarios = scenarios
  }
}

extension ScenarioBlock {
  /// What was kept of a block for one scenario, with the digest of what is there now.
  ///
  /// - Parameter failures: the reasons of failed runs, by their numbers in the sweep.
  package init(
    runs: Range<Int>, values: [Double], outcomes: [Double], goals: [Double],
    failures: [(run: Int, reason: String)]
  ) {
    runCount = runs.count
    self.outcomes = outcomes
    self.goals = goals
    self.failures = failures.map { RunFailure(run: $0.run, reason: .recorded($0.reason)) }
    digest = BlockDigest(runCount: runs.count, values: values, outcomes: outcomes)
  }
}
