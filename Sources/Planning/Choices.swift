// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The ways in which yes-or-no choices can be made.
struct Choices {
  /// A layer in a district.
  struct Site: Hashable {
    let layer: Layer
    let district: Int
  }

  private let plan: Plan
  /// The most ways that are all tried; beyond, the districts with most money without the choice
  /// are taken, and exchanged one by one.
  private static let mostWays = 100

  init(_ plan: Plan) { self.plan = plan }

  /// What each way leaves out.
  func supports(relaxed: () -> PlanResult) -> [Set<Site>] {
    var supports: [Set<Site>] = [[]]
    for choice in plan.choices where plan.layers.contains(choice.layer) {
      let ways = ways(choice, relaxed: relaxed)
      supports = supports.flatMap { support in ways.map { support.union($0) } }
    }
    return supports
  }

  private func ways(_ choice: Plan.Choice, relaxed: () -> PlanResult) -> [Set<Site>] {
    let districts = plan.districts
    guard choice.atMost < districts.count else { return [[]] }
    var subsets = Choices.subsets(of: districts, size: choice.atMost, atMost: Choices.mostWays)
    if subsets == nil {
      let spending = relaxed().spending
      let money = districts.map { d in
        (0..<spending.yearCount).reduce(0) { $0 + spending[$1, choice.layer, d] }
      }
      let order = districts.indices.sorted { money[$0] > money[$1] }.map { districts[$0] }
      subsets = [Array(order.prefix(choice.atMost))]
    }
    return subsets!.map { kept in
      Set(
        districts.filter { !kept.contains($0) }
          .map { Site(layer: choice.layer, district: $0) })
    }
  }

  /// All subsets of a size, unless there are too many.
  private static func subsets(of items: [Int], size: Int, atMost most: Int) -> [[Int]]? {
    var result: [[Int]] = [[]]
    for (position, item) in items.enumerated() {
      let left = items.count - position - 1
      result = result.flatMap { subset -> [[Int]] in
        let with = subset.count < size ? [subset + [item]] : []
        let without = subset.count + left >= size ? [subset] : []
        return with + without
      }
      if result.count > 4 * most { return nil }
    }
    return result.count <= most ? result : nil
  }
}
