// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// What a sweep around a scenario tells of the share of the digital economy.
package struct SweepFindings: Sendable {
  package var band: Band?
  package var influences: Influences?
  /// How likely goals are.
  package var chances: [GoalChance] = []
  /// The runs that were made, and how many of them failed.
  package var runs = 0
  package var failed = 0
  package var design: Design?

  /// Two quantiles of the runs in each year that the sweep holds.
  package struct Band: Sendable {
    /// The probabilities, such as 0.05 and 0.95.
    package var lowLevel: Double
    package var highLevel: Double
    /// In order; not every projected year need be there.
    package var years: [Year]

    package init(lowLevel: Double, highLevel: Double, years: [Year]) {
      self.lowLevel = lowLevel
      self.highLevel = highLevel
      self.years = years
    }

    /// The shares of a calendar year.
    package struct Year: Sendable {
      package var year: Int
      package var low: Double
      package var high: Double

      package init(_ year: Int, low: Double, high: Double) {
        self.year = year
        self.low = low
        self.high = high
      }
    }

    /// The shares of a year, where the sweep has it.
    package subscript(year: Int) -> Year? { years.first { $0.year == year } }
  }

  /// How far the share of a year moves with each cause, the largest first.
  package struct Influences: Sendable {
    package var year: Int
    /// The share with every cause at its central value.
    package var centre: Double
    package var causes: [Cause]

    package init(year: Int, centre: Double, causes: [Cause]) {
      self.year = year
      self.centre = centre
      self.causes = causes
    }
  }

  /// The share at the low and at the high end of a cause.
  package struct Cause: Sendable {
    package var name: String
    package var low: Double
    package var high: Double
    /// What the cause is at its ends; one value for each of `targets`.
    package var from: [Double] = []
    package var to: [Double] = []
    package var targets: [Factor.Target] = []

    package init(name: String, low: Double, high: Double) {
      self.name = name
      self.low = low
      self.high = high
    }
  }

  package init(band: Band? = nil, influences: Influences? = nil) {
    self.band = band
    self.influences = influences
  }
}
