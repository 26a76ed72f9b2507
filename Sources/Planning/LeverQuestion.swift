// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A question with one unknown: which value of a lever reaches what is asked for.
package struct LeverQuestion: Sendable {
  package var scenario: Scenario
  package var lever: Lever
  /// What must be reached; at least one.
  package var reach: [Plan.Reach]

  package init(scenario: Scenario, lever: Lever, reach: [Plan.Reach]) {
    self.scenario = scenario
    self.lever = lever
    self.reach = reach
  }
}

/// A number that may be moved within a range.
package struct Lever: Sendable, Equatable {
  /// As it is written in the file: a parameter, or `investments.<layer>`.
  package var name: String
  package var target: Target
  /// The range, in the unit of the target; `low` is below `high`.
  package var low: Double
  package var high: Double

  package enum Target: Sendable, Equatable {
    /// A parameter of the catalogue, by its slot.
    case parameter(Int)
    /// The planned spending of a layer, which the value multiplies.
    case spending(Layer)
  }

  package init(name: String, target: Target, low: Double, high: Double) {
    self.name = name
    self.target = target
    self.low = low
    self.high = high
  }
}
