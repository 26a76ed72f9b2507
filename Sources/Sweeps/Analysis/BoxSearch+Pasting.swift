// SPDX-License-Identifier: GPL-3.0-or-later

extension BoxSearch {
  /// The best larger box that still raises the part of interesting runs, if there is one.
  func pasted(_ box: Box) -> Box? {
    var best: (box: Box, gain: Double)?
    for column in columns.indices {
      for side in [Side.low, .high] {
        guard let larger = pasted(box, column, side), larger.runCount > box.runCount else {
          continue
        }
        let gain = (larger.density - box.density) / Double(larger.runCount - box.runCount)
        if let best, (gain, larger.unboundedCount) <= (best.gain, best.box.unboundedCount) {
          continue
        }
        best = (larger, gain)
      }
    }
    guard let best, best.gain > 0 else { return nil }
    return best.box
  }

  /// The box with 5 % of the runs beyond a bound put back.
  private func pasted(_ box: Box, _ column: Int, _ side: Side) -> Box? {
    guard let bound = side == .low ? box.bounds[column].low : box.bounds[column].high else {
      return nil
    }
    var outside = box.bounds
    outside[column] = side == .low ? Bounds(high: bound) : Bounds(low: bound)
    let beyond = values(of: column, within: outside)
    guard !beyond.isEmpty else { return nil }
    var larger = box
    switch side {
    case .low: larger.bounds[column].low = Self.quantile(beyond, fromAbove: true)
    case .high: larger.bounds[column].high = Self.quantile(beyond, fromAbove: false)
    }
    (larger.runCount, larger.metCount) = count(larger.bounds)
    return larger
  }

  private func values(of column: Int, within bounds: [Bounds]) -> [Double] {
    let bounded = bounds.indices.filter { bounds[$0].isBounded }
    return orders[column].compactMap { run in
      let run = Int(run)
      let isInside = bounded.allSatisfy { bounds[$0].contains(columns[$0][run]) }
      return isInside ? columns[column][run] : nil
    }
  }

  /// The value that cuts 5 % off one side of sorted numbers, halfway between two that differ.
  private static func quantile(_ sorted: [Double], fromAbove: Bool) -> Double {
    let place = Double(sorted.count - 1) * (fromAbove ? 1 - step : step)
    var (low, high) = (Int(place), Int(place.rounded(.up)))
    if fromAbove {
      while sorted[low] == sorted[high], low > 0 { low -= 1 }
    } else {
      while sorted[low] == sorted[high], high < sorted.count - 1 { high += 1 }
    }
    return (sorted[low] + sorted[high]) / 2
  }
}
