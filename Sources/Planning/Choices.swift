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
  /// The choices that leave something out.
  private let choices: [Plan.Choice]
  /// The most ways that are all tried; beyond, a promising one is sought.
  private static let mostWays = 64

  init(_ plan: Plan) {
    self.plan = plan
    choices = plan.choices.filter {
      plan.layers.contains($0.layer) && $0.atMost < plan.districts.count
    }
  }

  var mustChoose: Bool { !choices.isEmpty }

  /// The plan without the choices.
  var relaxed: Plan {
    var plan = plan
    plan.choices = []
    return plan
  }

  /// What each way leaves out.
  ///
  /// - Parameters:
  ///   - shouldStop: whether there is no time left to seek a good way.
  ///   - best: the best plan without the choices; asked for where there are too many ways to try
  ///     them all.
  func ways(_ shouldStop: () -> Bool, _ best: () -> PlanResult) -> [Set<Site>] {
    var ways: [[[Int]]] = [[]]
    for choice in choices {
      guard
        let subsets = Choices.subsets(
          of: plan.districts, size: choice.atMost, atMost: Choices.mostWays / ways.count)
      else {
        return [SiteSearch(plan, choices, best()).kept(shouldStop), mostPopulous].map(left)
      }
      ways = ways.flatMap { way in subsets.map { way + [$0] } }
    }
    return ways.map(left)
  }

  /// For each choice the districts with most people.
  private var mostPopulous: [[Int]] {
    let order = plan.districts.sorted {
      plan.scenario.districts[$0].figures.population
        > plan.scenario.districts[$1].figures.population
    }
    return choices.map { Array(order.prefix($0.atMost)) }
  }

  /// What is left out where the districts named are kept, for each choice.
  private func left(by kept: [[Int]]) -> Set<Site> {
    var sites: Set<Site> = []
    for (choice, kept) in zip(choices, kept) {
      for district in plan.districts where !kept.contains(district) {
        sites.insert(Site(layer: choice.layer, district: district))
      }
    }
    return sites
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
      if result.count > 16 * Choices.mostWays { return nil }
    }
    return result.count <= most ? result : nil
  }
}
