// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The elementary effects of Morris (1991), with the mean of their sizes of Campolongo, Cariboni
/// and Saltelli (2007).
package struct TrajectoryEffects: Sendable {
  /// For each factor its effect in each complete trajectory.
  private var effects: [[Double]]
  /// Trajectories with a failed run.
  package private(set) var droppedCount = 0

  /// - Parameters:
  ///   - outcomes: run by run, `factorCount + 1` for each trajectory; NaN is that of a failed run,
  ///     whose trajectory is left out whole.
  ///   - moves: what each run but the first of a trajectory moves, `factorCount` for each.
  package init(outcomes: [Double], moves: [MorrisPlan.Move], factorCount: Int) {
    effects = Array(repeating: [], count: factorCount)
    let size = factorCount + 1
    for t in 0..<min(outcomes.count / size, moves.count / factorCount) {
      let values = outcomes[t * size..<(t + 1) * size]
      guard !values.contains(where: \.isNaN) else {
        droppedCount += 1
        continue
      }
      for i in 0..<factorCount {
        let move = moves[t * factorCount + i]
        let change = outcomes[t * size + i + 1] - outcomes[t * size + i]
        effects[move.factor].append(change / move.step)
      }
    }
  }

  package var trajectoryCount: Int { effects.first?.count ?? 0 }

  /// The effects of each factor; `nil` for fewer than two trajectories.
  package func summary(seed: UInt32) throws(GSLError) -> [ElementaryEffects]? {
    guard trajectoryCount > 1 else { return nil }
    let sizes = effects.map { $0.map(abs) }
    let intervals = try intervals(sizes, seed: seed)
    return effects.indices.map { factor in
      var moments = Moments()
      moments.add(effects[factor])
      return ElementaryEffects(
        mean: moments.mean, meanSize: Self.mean(sizes[factor]),
        meanSizeInterval: intervals[factor], deviation: moments.deviation ?? 0)
    }
  }

  private func intervals(_ sizes: [[Double]], seed: UInt32) throws(GSLError) -> [Double] {
    var resampling = try Resampling(count: trajectoryCount, seed: seed)
    var means = Array(repeating: [Double](), count: sizes.count)
    var positions: [Int] = []
    for _ in 0..<Resampling.repetitions {
      resampling.draw(&positions)
      for factor in sizes.indices {
        var sum = 0.0
        for position in positions { sum += sizes[factor][position] }
        means[factor].append(sum / Double(trajectoryCount))
      }
    }
    return means.map(Resampling.halfWidth)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
