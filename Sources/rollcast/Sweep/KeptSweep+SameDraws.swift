// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension KeptSweep {
  /// The region's share in a year among the outcomes.
  func shareOutcome(_ year: Int) -> Int? {
    sweep.outcomes.firstIndex {
      $0.indicator == .digitalShare && $0.district == nil && $0.year == year
    }
  }

  /// The years for which there is such an outcome, in order.
  var shareYears: [Int] {
    sweep.outcomes.filter { $0.indicator == .digitalShare && $0.district == nil }.map(\.year)
      .sorted()
  }

  /// The first of some scenarios of the sweep against each of the others on the same draws; `nil`
  /// where no run has the outcome of both.
  ///
  /// - Parameter positions: of the scenarios in the sweep.
  func sameDraws(_ positions: [Int], outcome: Int) throws -> [SameDraws?] {
    var columns: [[Double]] = sweep.scenarios.map { _ in [] }
    try forEachBlock { block in
      for s in Set(positions) {
        let scenario = block.scenarios[s]
        let first = outcome * scenario.runCount
        columns[s] += scenario.outcomes[first..<first + scenario.runCount]
      }
    }
    return positions.dropFirst().map {
      SameDraws(sweep.outcomes[outcome], sweep.design, columns[positions[0]], columns[$0])
    }
  }
}
