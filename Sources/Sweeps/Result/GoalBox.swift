// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A region of the varied values in which a goal is met more often than elsewhere (PRIM).
package struct GoalBox: Sendable, Equatable {
  package var goal: Goal
  /// The bounds that describe the box, the most telling first; without one, no box was found.
  package var restrictions: [Restriction]
  /// The part of all runs that meet the goal which lies in the box.
  package var coverage: Double
  /// The part of the runs in the box that meets the goal.
  package var density: Double
  /// The part of all runs that lies in the box.
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

  /// Bounds of one varied name.
  package struct Restriction: Sendable, Equatable {
    package var name: String
    /// The least and the greatest value in the box; `nil` where the box goes as far as the runs.
    package var low: Double?
    package var high: Double?
    /// The probability that chance alone makes the bound as telling as it is, given the others.
    package var quasiP: Double

    package init(name: String, low: Double?, high: Double?, quasiP: Double) {
      self.name = name
      self.low = low
      self.high = high
      self.quasiP = quasiP
    }
  }
}
