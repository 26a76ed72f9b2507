// SPDX-License-Identifier: GPL-3.0-or-later

/// The ranks of numbers: 0 for the smallest, equal numbers sharing the mean of theirs.
package struct Ranks: Sendable {
  /// The rank of each number, less the mean of all ranks: a multiple of a half, which single
  /// precision holds exactly, and of which hundreds of columns are kept.
  package let centred: [Float]
  /// The sum of the squares of `centred`; 0 where all numbers are equal.
  package let squares: Double

  /// - Precondition: no number is NaN; there are at most 2^22 of them.
  package init(_ numbers: [Double]) {
    precondition(numbers.count <= 1 << 22)
    let order = Self.order(numbers).map(Int.init)
    let middle = Double(numbers.count - 1) / 2
    var centred = [Float](repeating: 0, count: numbers.count)
    var squares = 0.0
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, numbers[order[last + 1]] == numbers[order[first]] { last += 1 }
      let rank = Double(first + last) / 2 - middle
      for place in first...last { centred[order[place]] = Float(rank) }
      squares += rank * rank * Double(last - first + 1)
      first = last + 1
    }
    self.centred = centred
    self.squares = squares
  }

  /// The positions of numbers from the smallest to the largest; equal ones as they come.
  ///
  /// In 32 bits, since the orders of hundreds of columns are kept.
  package static func order(_ numbers: [Double]) -> [Int32] {
    // Numbers beside their positions: a sort that looks each number up takes far longer.
    var pairs = numbers.enumerated().map { (number: $1, position: Int32($0)) }
    pairs.sort { a, b in
      a.number != b.number ? a.number < b.number : a.position < b.position
    }
    return pairs.map(\.position)
  }

  /// Spearman's correlation of two series; `nil` where one of them does not vary.
  package static func correlation(_ a: Ranks, _ b: Ranks) -> Double? {
    precondition(a.centred.count == b.centred.count)
    guard a.squares > 0, b.squares > 0 else { return nil }
    var sum = 0.0
    for i in a.centred.indices { sum += Double(a.centred[i]) * Double(b.centred[i]) }
    return sum / (a.squares * b.squares).squareRoot()
  }
}
