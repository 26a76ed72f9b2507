// SPDX-License-Identifier: GPL-3.0-or-later

extension BoxSearch {
  /// The peeling, with what it takes to go on from the box reached.
  struct Peeling {
    private let search: BoxSearch
    private(set) var box: Box
    private var isInside: [Bool]
    /// For each column the stretch of its order that may be inside.
    private var stretches: [Range<Int>]

    init(_ search: BoxSearch) {
      let count = search.isMet.count
      self.search = search
      box = Box(
        bounds: Array(repeating: Bounds(), count: search.columns.count), runCount: count,
        metCount: search.metCount)
      isInside = Array(repeating: true, count: count)
      stretches = search.columns.map { _ in 0..<count }
    }

    /// What taking a side off means.
    private struct Peel {
      var column: Int
      var side: Side
      /// The new bound, halfway between the last value outside and the first inside.
      var bound: Double
      /// The stretch of the column's order that remains.
      var stretch: Range<Int>
      var runCount: Int
      var metCount: Int
    }

    /// Takes the best side off; `false` where there is none.
    mutating func advance() -> Bool {
      var best: (peel: Peel, gain: Double, unbounded: Int)?
      for column in search.columns.indices {
        for side in [Side.high, .low] {
          guard let peel = peel(column, side) else { continue }
          let gain = gain(peel)
          let bounded = box.bounds[column].isBounded
          let unbounded = box.unboundedCount - (bounded ? 0 : 1)
          if let best, (gain, unbounded) <= (best.gain, best.unbounded) { continue }
          best = (peel, gain, unbounded)
        }
      }
      guard let best, best.gain > 0 else { return false }
      let left = box.runCount - best.peel.runCount
      guard Double(left) / Double(search.isMet.count) >= BoxSearch.leastMass else { return false }
      take(best.peel)
      return true
    }

    /// How much the part of interesting runs rises for each run that is taken off.
    private func gain(_ peel: Peel) -> Double {
      let left = Double(box.metCount - peel.metCount) / Double(box.runCount - peel.runCount)
      return left == box.density ? 0 : (left - box.density) / Double(peel.runCount)
    }

    /// The peel of a side; `nil` where all values inside are equal.
    private func peel(_ column: Int, _ side: Side) -> Peel? {
      let order = search.orders[column]
      let values = search.columns[column]
      let place = Double(box.runCount - 1) * (side == .low ? step : 1 - step)
      let rank = side == .low ? Int(place) : box.runCount - 1 - Int(place.rounded(.up))
      var counts = (runs: 0, met: 0)
      var last: Double?
      var stretch = stretches[column]
      while let position = side == .low ? stretch.first : stretch.last {
        let run = Int(order[position])
        if isInside[run] {
          if counts.runs > rank, let last, values[run] != last {
            return Peel(
              column: column, side: side, bound: (last + values[run]) / 2, stretch: stretch,
              runCount: counts.runs, metCount: counts.met)
          }
          counts.runs += 1
          if search.isMet[run] { counts.met += 1 }
          last = values[run]
        }
        stretch = side == .low ? stretch.dropFirst() : stretch.dropLast()
      }
      return nil
    }

    private mutating func take(_ peel: Peel) {
      let column = peel.column
      let old = stretches[column]
      let gone =
        peel.side == .low
        ? old.lowerBound..<peel.stretch.lowerBound : peel.stretch.upperBound..<old.upperBound
      for position in gone { isInside[Int(search.orders[column][position])] = false }
      stretches[column] = peel.stretch
      switch peel.side {
      case .low: box.bounds[column].low = peel.bound
      case .high: box.bounds[column].high = peel.bound
      }
      box.runCount -= peel.runCount
      box.metCount -= peel.metCount
    }
  }
}
