// SPDX-License-Identifier: GPL-3.0-or-later

/// An estimate of Shapley values from drawn orders of the players, each with its reverse.
///
/// In each order the gains add up to the whole, so the estimates do too. Between an order and its
/// reverse, whatever two players bring about together is shared equally; what is left to chance
/// are effects of three players or more, and the standard errors measure those.
struct ShapleyEstimate {
  var values: [Double]
  var standardErrors: [Double]

  /// - Parameters:
  ///   - pairs: How many orders are drawn; at least 2.
  ///   - worth: The worth of coalitions, given as bits.
  init(players count: Int, pairs: Int, worth: ([Int]) -> [Double]) {
    precondition(count > 0 && pairs > 1)
    var source = OrderSource()
    let orders = (0..<pairs).map { _ in source.order(of: count) }
    let paths = orders.flatMap { [Self.path($0), Self.path($0.reversed())] }
    let known = Self.worths(of: paths, worth)
    let gains = orders.indices.map { i in
      let there = Self.gains(orders[i], paths[2 * i], known)
      let back = Self.gains(orders[i].reversed(), paths[2 * i + 1], known)
      return zip(there, back).map { ($0 + $1) / 2 }
    }
    let n = Double(pairs)
    let means = (0..<count).map { player in gains.reduce(0) { $0 + $1[player] } / n }
    values = means
    standardErrors = (0..<count).map { player in
      let squares = gains.reduce(0) {
        $0 + ($1[player] - means[player]) * ($1[player] - means[player])
      }
      return (squares / (n - 1) / n).squareRoot()
    }
  }

  /// The coalitions that grow player by player, from none to all.
  private static func path(_ order: [Int]) -> [Int] {
    order.reduce(into: [0]) { $0.append($0.last! | 1 << $1) }
  }

  /// The worth of each coalition on the paths, worked out once.
  private static func worths(
    of paths: [[Int]], _ worth: ([Int]) -> [Double]
  ) -> [Int: Double] {
    let coalitions = Set(paths.flatMap { $0 }).sorted()
    return Dictionary(uniqueKeysWithValues: zip(coalitions, worth(coalitions)))
  }

  /// What each player adds when it joins in the order, by player.
  private static func gains(_ order: [Int], _ path: [Int], _ worth: [Int: Double]) -> [Double] {
    var gains = Array(repeating: 0.0, count: order.count)
    for (step, player) in order.enumerated() {
      gains[player] = worth[path[step + 1]]! - worth[path[step]]!
    }
    return gains
  }
}

/// Orders drawn with a fixed start, so that the same question gets the same bits: a linear
/// congruential generator with the constants of Knuth's MMIX, of which the high half is used.
private struct OrderSource {
  private var state: UInt64 = 2021

  /// An order of `count` players; all are as good as equally likely (Fisher and Yates).
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    return order
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(((state >> 32) * UInt64(bound)) >> 32)
  }
}
