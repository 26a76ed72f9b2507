// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What is known of one scenario of a sweep, as its blocks come in their order.
///
/// Takes a bounded amount of memory for each outcome, and 32 bytes for each block.
package struct SweepSummary: Sendable {
  private let outcomes: [Outcome]
  private let goals: [Goal]
  package private(set) var runCount = 0
  package private(set) var failedCount = 0
  /// The first failures, for a message.
  package private(set) var firstFailures: [RunFailure] = []
  private(set) var moments: [Moments]
  private var sketches: [QuantileSketch]
  private var answered: [Int]
  private var met: [Int]
  private var digests: [BlockDigest] = []

  /// How many failures are kept.
  private static let failuresKept = 5

  package init(_ sweep: Sweep, scenario: Int) {
    outcomes = sweep.outcomes
    goals = sweep.scenarios[scenario].goals
    moments = Array(repeating: Moments(), count: outcomes.count)
    sketches = Array(repeating: QuantileSketch(), count: outcomes.count)
    answered = Array(repeating: 0, count: goals.count)
    met = Array(repeating: 0, count: goals.count)
  }

  /// Takes up the next block.
  package mutating func add(_ block: ScenarioBlock) {
    runCount += block.runCount
    failedCount += block.failures.count
    firstFailures += block.failures.prefix(Self.failuresKept - firstFailures.count)
    digests.append(block.digest)
    let hasFailures = !block.failures.isEmpty
    for o in outcomes.indices {
      let part = block.outcomes[o * block.runCount..<(o + 1) * block.runCount]
      if hasFailures { take(part.filter { !$0.isNaN }, o) } else { take(part, o) }
    }
    for (g, goal) in goals.enumerated() {
      for value in block.goals[g * block.runCount..<(g + 1) * block.runCount] where value.isFinite {
        answered[g] += 1
        if goal.bound.isMet(by: value) { met[g] += 1 }
      }
    }
  }

  private mutating func take(_ numbers: some Collection<Double>, _ outcome: Int) {
    moments[outcome].add(numbers)
    sketches[outcome].add(numbers)
  }

  /// The least and the greatest value of an outcome; `nil` where every run failed.
  package func range(ofOutcome outcome: Int) -> ClosedRange<Double>? {
    moments[outcome].count > 0 ? moments[outcome].least...moments[outcome].greatest : nil
  }

  /// The values below which the given parts of the runs lie; none where every run failed.
  func quantiles(ofOutcome outcome: Int, _ parts: [Double]) -> [Double] {
    sketches[outcome].quantiles(parts)
  }

  /// The result so far, without what the analyses add.
  package var result: SweepResult {
    SweepResult(
      runs: runCount, failed: failedCount, digest: BlockDigest.combined(digests),
      outcomes: outcomes.indices.map(summary),
      goals: goals.indices.map {
        GoalChance(goal: goals[$0], answered: answered[$0], met: met[$0])
      })
  }

  private func summary(_ o: Int) -> OutcomeSummary {
    OutcomeSummary(
      outcome: outcomes[o], mean: moments[o].count > 0 ? moments[o].mean : nil,
      sd: moments[o].deviation, quantiles: sketches[o].quantiles(OutcomeSummary.levels),
      rankError: sketches[o].rankError)
  }
}

extension Goal.Bound {
  /// Whether a value reaches the bound.
  func isMet(by value: Double) -> Bool {
    switch self {
    case .atLeast(let bound): bound - value <= 0
    case .atMost(let bound): value - bound <= 0
    }
  }
}
