// SPDX-License-Identifier: GPL-3.0-or-later

/// The amounts that budgets allow: none below 0, and no group of them above its budget.
///
/// Every amount belongs to one group, so the nearest allowed point is found group by group.
struct FeasibleSet {
  /// Positions of the amounts of each group, and the most that they may add up to.
  let groups: [(members: [Int], budget: Double)]
  let count: Int
  /// The group of each amount.
  let groupOf: [Int]

  init(count: Int, groups: [(members: [Int], budget: Double)]) {
    self.count = count
    self.groups = groups
    var groupOf = Array(repeating: 0, count: count)
    for (g, group) in groups.enumerated() { for i in group.members { groupOf[i] = g } }
    self.groupOf = groupOf
  }

  /// The allowed point nearest to `x`.
  func project(_ x: inout [Double]) {
    for group in groups { project(&x, group.members, group.budget) }
  }

  private func project(_ x: inout [Double], _ members: [Int], _ budget: Double) {
    var sum = 0.0
    for i in members {
      x[i] = max(0, x[i])
      sum += x[i]
    }
    guard sum > budget else { return }
    // The level that is taken off all: found among the sorted amounts.
    let sorted = members.map { x[$0] }.sorted(by: >)
    var (partial, level) = (0.0, 0.0)
    for (k, value) in sorted.enumerated() {
      partial += value
      let candidate = (partial - budget) / Double(k + 1)
      if candidate < value { level = candidate } else { break }
    }
    for i in members { x[i] = max(0, x[i] - level) }
  }

  /// Which groups have spent all, at a point.
  func exhausted(_ x: [Double]) -> [Bool] {
    groups.map { group in
      group.members.reduce(0) { $0 + x[$1] } >= group.budget * (1 - 1e-12)
    }
  }
}

/// The part of the feasible set around a point in which a step may move: amounts at 0 stay there,
/// and groups that have spent all keep doing so.
struct Face {
  let isFree: [Bool]
  let isExhausted: [Bool]
  /// The worth of one more in each group: the multiplier of its budget.
  let worth: [Double]
  /// The largest violation of the first-order conditions.
  let violation: Double
  /// The free amounts of each group.
  private let freeMembers: [[Int]]

  /// - Parameter gradient: that of a function to be minimised.
  init(_ set: FeasibleSet, at x: [Double], gradient g: [Double]) {
    let exhausted = set.exhausted(x)
    var worth: [Double] = []
    var free = Array(repeating: false, count: set.count)
    var violation = 0.0
    for (group, isExhausted) in zip(set.groups, exhausted) {
      let inside = group.members.filter { x[$0] > 0 }
      let lambda =
        isExhausted && !inside.isEmpty
        ? max(0, -inside.reduce(0) { $0 + x[$1] * g[$1] } / inside.reduce(0) { $0 + x[$1] }) : 0
      worth.append(lambda)
      for i in group.members {
        let slope = g[i] + lambda
        free[i] = x[i] > 0 || slope < 0
        violation = max(violation, x[i] > 0 ? min(abs(slope), abs(slope) * 1) : -slope)
      }
    }
    isFree = free
    isExhausted = exhausted
    self.worth = worth
    self.violation = violation
    freeMembers = set.groups.map { $0.members.filter { free[$0] } }
  }

  /// The part of a direction that stays on the face.
  func project(_ v: inout [Double]) {
    for i in v.indices where !isFree[i] { v[i] = 0 }
    for (members, isExhausted) in zip(freeMembers, isExhausted) where isExhausted {
      guard !members.isEmpty else { continue }
      let mean = members.reduce(0) { $0 + v[$1] } / Double(members.count)
      for i in members { v[i] -= mean }
    }
  }
}
