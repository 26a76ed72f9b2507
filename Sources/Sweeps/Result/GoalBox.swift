// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A region of the varied values in which a goal is met more often than elsewhere, found by the
/// patient rule induction method (PRIM; Friedman and Fisher 1999, Bryant and Lempert 2010).
package struct GoalBox: Sendable, Equatable {
  package var goal: Goal
  /// The names that the box bounds, the most telling first; without one, no box was found.
  package var restrictions: [Restriction]
  /// The part of the runs meeting the goal which lies in the box.
  package var coverage: Double
  /// The part of the runs in the box which meets the goal.
  package var density: Double
  /// The part of all runs which lies in the box.
  package var mass: Double

  package init(
    goal: Goal, restrictions: [Restriction], coverage: Double, density: Double, mass: Double
  ) {
    self.goal = goal
    self.restrictions = restrictions
    self.coverage = coverage
    self.density = density
    self.mass = mass
  }

  /// The bounds of one varied name; at least one of the two is there.
  package struct Restriction: Sendable, Equatable {
    package var name: String
    package var low: Limit?
    package var high: Limit?

    package init(name: String, low: Limit?, high: Limit?) {
      self.name = name
      self.low = low
      self.high = high
    }

    /// The probability of the more telling of the two bounds.
    package var leastQuasiP: Double { Swift.min(low?.quasiP ?? 1, high?.quasiP ?? 1) }
  }

  /// A bound, which lies halfway between the values of two runs.
  package struct Limit: Sendable, Equatable {
    package var value: Double
    /// The probability that runs drawn by chance from the box without this bound meet the goal as
    /// often as those in the box; above 0.05 the bound may well mean nothing.
    package var quasiP: Double

    package init(value: Double, quasiP: Double) {
      self.value = value
      self.quasiP = quasiP
    }
  }
}
