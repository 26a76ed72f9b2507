// SPDX-License-Identifier: GPL-3.0-or-later

/// One way to move on a face: more of one amount and, where the budget is spent, less of another.
struct Exchange {
  let gains: Int
  let loses: Int?

  func vector(count: Int) -> [Double] {
    var vector = Array(repeating: 0.0, count: count)
    add(1, to: &vector)
    return vector
  }

  func dot(_ vector: [Double]) -> Double { vector[gains] - (loses.map { vector[$0] } ?? 0) }

  func add(_ amount: Double, to vector: inout [Double]) {
    vector[gains] += amount
    if let loses { vector[loses] -= amount }
  }
}

extension Face {
  /// Exchanges that span the face; the largest amount of a spent budget pays for the others.
  func basis(_ set: FeasibleSet, at x: [Double]) -> [Exchange] {
    var basis: [Exchange] = []
    for (group, isExhausted) in zip(set.groups, isExhausted) {
      let free = group.members.filter { isFree[$0] }
      let payer = isExhausted ? free.max { x[$0] < x[$1] } : nil
      basis += free.filter { $0 != payer }.map { Exchange(gains: $0, loses: payer) }
    }
    return basis
  }
}
