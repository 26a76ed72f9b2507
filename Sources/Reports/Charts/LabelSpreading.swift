// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves labels in a column apart, so that none covers another and all stay near their mark.
enum LabelSpreading {
  /// The places nearest to the wanted ones that keep a distance and stay inside `range`.
  ///
  /// Labels that push each other share the way: their block stands at the mean of what each of
  /// them wants. Where there is no room for all, they share it evenly.
  static func places(
    wanted: [Double], distance: Double, inside range: ClosedRange<Double>
  ) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    let length = range.upperBound - range.lowerBound
    let distance = min(distance, length / Double(max(1, wanted.count - 1)))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for (rank, label) in order.enumerated() {
      // In terms of the first label of a block, so that a block is a mean of wishes.
      let wish = wanted[label] - Double(rank) * distance
      blocks.append(Block(first: rank, count: 1, sum: wish))
      while blocks.count > 1, blocks[blocks.count - 2].mean > blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last)
      }
    }
    let highest = range.upperBound - Double(wanted.count - 1) * distance
    var places = Array(repeating: 0.0, count: wanted.count)
    for block in blocks {
      let start = min(max(block.mean, range.lowerBound), max(range.lowerBound, highest))
      for rank in block.first..<block.first + block.count {
        places[order[rank]] = start + Double(rank) * distance
      }
    }
    return places
  }

  /// Labels that touch, and the sum of what they wish for the first of all labels.
  private struct Block {
    let first: Int
    var count: Int
    var sum: Double

    var mean: Double { sum / Double(count) }

    mutating func take(_ other: Block) {
      count += other.count
      sum += other.sum
    }
  }
}
