// SPDX-License-Identifier: GPL-3.0-or-later

/// The trajectories of a design for elementary effects (Morris 1991), with four levels.
///
/// A trajectory starts at levels drawn from 0, 1/3, 2/3 and 1 and moves one factor after the other,
/// in an order of its own, by 2/3 to the level that lies as far inside: k + 1 runs with numbers
/// t (k + 1) and following.
package struct MorrisPlan: Sendable {
  let keys: [StreamKey]
  package let trajectoryCount: Int

  init(keys: [StreamKey], runs: Int) throws(SweepError) {
    self.keys = keys
    trajectoryCount = runs / (keys.count + 1)
    if trajectoryCount < 1 { throw .tooFewRuns(.morris, least: keys.count + 1) }
  }

  /// The runs of one trajectory.
  package var groupSize: Int { keys.count + 1 }
  package var runCount: Int { trajectoryCount * groupSize }

  /// What a run of a trajectory moves against the run before.
  package struct Move: Sendable, Equatable {
    package var factor: Int
    /// How far, as a part of the factor's distribution: 2/3 or -2/3.
    package var step: Double
  }

  /// The moves of some trajectories, in their order; `groupSize - 1` for each.
  package func moves(ofTrajectories range: Range<Int>) throws(SweepError) -> [Move] {
    try starts(range).flatMap { start in
      start.order.map { Move(factor: $0, step: start.levels[$0] < 2 ? 2 / 3.0 : -2 / 3.0) }
    }
  }

  func units(_ runs: Range<Int>) throws(SweepError) -> [Double] {
    let first = runs.lowerBound / groupSize
    let starts = try starts(first..<(runs.upperBound + groupSize - 1) / groupSize)
    var units = [Double](repeating: 0, count: keys.count * runs.count)
    for (i, run) in runs.enumerated() {
      let start = starts[run / groupSize - first]
      for (place, factor) in start.order.enumerated() {
        let level = start.levels[factor]
        // The first `run % groupSize` factors of the order have moved.
        let moved = place < run % groupSize
        units[factor * runs.count + i] = Double(moved ? (level + 2) % 4 : level) / 3
      }
    }
    return units
  }

  private struct Start {
    var levels: [Int]
    var order: [Int]
  }

  /// Each factor of each trajectory takes two numbers from its stream: one for the level, one for
  /// its place in the order.
  private func starts(_ range: Range<Int>) throws(SweepError) -> [Start] {
    var numbers = [Double](repeating: 0, count: keys.count * range.count * 2)
    var source = try StreamSource()
    for (f, key) in keys.enumerated() {
      source.fill(&numbers, from: f * range.count * 2, key, rows: range, width: 2)
    }
    return range.indices.map { t in
      let position = { (f: Int) in (f * range.count + t - range.lowerBound) * 2 }
      let places = keys.indices.map { numbers[position($0) + 1] }
      return Start(
        levels: keys.indices.map { Int(numbers[position($0)] * 4) },
        order: keys.indices.sorted { (places[$0], $0) < (places[$1], $1) })
    }
  }
}
