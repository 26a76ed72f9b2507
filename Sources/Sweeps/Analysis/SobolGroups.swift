// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The outcomes of a Saltelli design as they come, run by run, group by group.
///
/// A group with a failed run is left out whole, for an index from an incomplete group would mix
/// other base points in. The sums go over all runs; the groups among the first 65,536 runs are kept
/// for the intervals.
package struct SobolGroups: Sendable {
  private let factorCount: Int
  /// The outcomes of the group that is not complete.
  private var current: [Double] = []
  private var runCount = 0
  /// Complete groups among the first runs, one after the other.
  private var kept: [Double] = []
  private var sums: SobolSums?
  /// Groups with a failed run.
  package private(set) var droppedCount = 0

  package init(factorCount: Int) { self.factorCount = factorCount }

  package var groupCount: Int { sums?.groupCount ?? 0 }

  /// Takes up the next outcomes; NaN is that of a failed run.
  package mutating func add(_ outcomes: some Sequence<Double>) {
    for outcome in outcomes {
      current.append(outcome)
      runCount += 1
      if current.count == factorCount + 2 { endGroup() }
    }
  }

  private mutating func endGroup() {
    if current.contains(where: \.isNaN) {
      droppedCount += 1
    } else {
      if sums == nil { sums = SobolSums(factorCount: factorCount, origin: current[0]) }
      sums?.add(current, at: 0)
      if runCount <= FirstRuns.limit { kept += current }
    }
    current.removeAll(keepingCapacity: true)
  }

  /// The indices of each factor with their intervals; `nil` where the outcome does not vary or
  /// there are fewer than two complete groups.
  ///
  /// Intervals come from the groups that are kept; where there are more, they narrow with the
  /// square root of the number.
  package func shares(seed: UInt32) throws(GSLError) -> [VarianceShare]? {
    guard let indices = sums?.indices else { return nil }
    let intervals = try intervals(seed: seed)
    return zip(indices, intervals).map { index, interval in
      VarianceShare(
        first: index.first, firstInterval: interval.first, total: index.total,
        totalInterval: interval.total)
    }
  }

  private func intervals(seed: UInt32) throws(GSLError) -> [SobolIndices] {
    let size = factorCount + 2
    let count = kept.count / size
    var first = Array(repeating: [Double](), count: factorCount)
    var total = first
    if count > 1 {
      var resampling = try Resampling(count: count, seed: seed)
      var positions: [Int] = []
      for _ in 0..<Resampling.repetitions {
        resampling.draw(&positions)
        var sums = SobolSums(factorCount: factorCount, origin: kept[0])
        for position in positions { sums.add(kept, at: position * size) }
        for (i, index) in (sums.indices ?? []).enumerated() {
          first[i].append(index.first)
          total[i].append(index.total)
        }
      }
    }
    let scale = (Double(count) / Double(groupCount)).squareRoot()
    return (0..<factorCount).map {
      SobolIndices(
        first: scale * Resampling.halfWidth(first[$0]),
        total: scale * Resampling.halfWidth(total[$0]))
    }
  }
}
