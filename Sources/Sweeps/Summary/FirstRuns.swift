// SPDX-License-Identifier: GPL-3.0-or-later

/// The first runs of a sweep, column by column, for analyses that need the runs themselves.
package struct FirstRuns: Sendable {
  /// How many runs are kept.
  package static let limit = 65_536

  /// The varied values, one array for each column.
  package private(set) var values: [[Double]]
  /// `outcomes[scenario][outcome]`; NaN for a failed run.
  package private(set) var outcomes: [[[Double]]]
  /// `goals[scenario][goal]`: the figure of the goal; NaN where it is not answered.
  package private(set) var goals: [[[Double]]]

  package init(_ sweep: Sweep) {
    values = Array(repeating: [], count: sweep.columns.count)
    outcomes = sweep.scenarios.map { _ in Array(repeating: [], count: sweep.outcomes.count) }
    goals = sweep.scenarios.map { Array(repeating: [], count: $0.goals.count) }
  }

  package var count: Int { outcomes[0].first?.count ?? 0 }

  /// Takes up the next block, as far as there is room.
  package mutating func add(_ block: BlockResult) {
    let room = min(block.runs.count, Self.limit - count)
    guard room > 0 else { return }
    Self.append(block.values, block.runs.count, room, to: &values)
    for (s, scenario) in block.scenarios.enumerated() {
      Self.append(scenario.outcomes, scenario.runCount, room, to: &outcomes[s])
      Self.append(scenario.goals, scenario.runCount, room, to: &goals[s])
    }
  }

  private static func append(
    _ block: [Double], _ runCount: Int, _ room: Int, to columns: inout [[Double]]
  ) {
    for c in columns.indices { columns[c] += block[c * runCount..<c * runCount + room] }
  }
}
