// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A question: what to build, where and when, for an aim, within budgets and limits.
package struct Plan: Sendable {
  /// What happens anyway; the plan's own spending comes on top.
  package var scenario: Scenario
  /// The calendar years in which money can be spent, in order.
  package var years: [Int]
  /// The most that may be spent in a year, billion VND, for each of `years`; `nil` is no budget.
  package var budget: [Double]?
  package var layers: [Layer]
  /// Positions in the scenario's list of districts.
  package var districts: [Int]
  package var aim: Aim
  package var limits: [Limit] = []
  package var reach: [Reach] = []
  /// Whether money that is not spent in a year may be spent later.
  package var carriesOver = false
  package var choices: [Choice] = []

  package init(
    scenario: Scenario, years: [Int], budget: [Double]?, layers: [Layer] = Layer.allCases,
    districts: [Int]? = nil, aim: Aim
  ) {
    self.scenario = scenario
    self.years = years
    self.budget = budget
    self.layers = layers
    self.districts = districts ?? Array(scenario.districts.indices)
    self.aim = aim
  }

  /// What the plan is for.
  package enum Aim: Sendable, Equatable {
    /// An indicator in one year, of the region or of a district.
    case maximise(Indicator, year: Int, district: Int?)
    /// The mean of an indicator of the region over the projected years.
    case maximiseMean(Indicator)
    /// The sum of an indicator of the region over the projected years, discounted to the start.
    case maximiseDiscounted(Indicator, rate: Double)
    /// The lowest value of an indicator over the districts in one year.
    case maximiseLowest(Indicator, year: Int)
    /// The smallest of the demands' margins, each in units of its bound; the plan need not meet
    /// them.
    case maximiseMargin
    /// All spending of the plan, undiscounted.
    case minimiseSpending
  }

  /// A bound on the sum of what it names, in each of its years.
  package struct Limit: Sendable {
    package var layers: [Layer]
    package var districts: [Int]
    package var years: [Int]
    package var bound: Goal.Bound
    /// How messages call it.
    package var name: String

    package init(
      layers: [Layer], districts: [Int], years: [Int], bound: Goal.Bound, name: String
    ) {
      self.layers = layers
      self.districts = districts
      self.years = years
      self.bound = bound
      self.name = name
    }
  }

  /// What must be reached.
  package struct Reach: Sendable {
    package var goal: Goal
    package var name: String

    package init(goal: Goal, name: String) {
      self.goal = goal
      self.name = name
    }
  }

  /// In how many of the districts a layer may be built at most.
  package struct Choice: Sendable {
    package var layer: Layer
    package var atMost: Int

    package init(layer: Layer, atMost: Int) {
      self.layer = layer
      self.atMost = atMost
    }
  }
}
