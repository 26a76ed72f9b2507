// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything a run needs: a region, its parameters and a programme, as plain values.
///
/// A scenario from `ScenarioFiles` is valid by construction: indices of districts are in range,
/// years lie in `start + 1 ... end`, and the starting states stand strictly inside their bounds.
package struct Scenario: Sendable, Equatable {
  package var name: String
  package var description: String = ""
  package var region: String = ""
  /// The definition of the digital economy that the shares follow; printed beside every share.
  package var definition: String
  /// The year at whose end the starting states are measured.
  package var start: Int
  /// The last year of the projection.
  package var end: Int
  /// 1, 2, 4 or 12.
  package var stepsPerYear: Int
  package var districts: [District]
  package var parameters: Parameters<Double>
  package var investments: [Investment] = []
  package var anchors: [Anchor] = []
  package var goals: [Goal] = []
  /// What was observed, before the start and after it; no equation reads it.
  package var history: [Observation] = []
  /// Where the districts lie, one for each; empty where it is not known. No equation reads it.
  package var outlines: [Outline] = []

  package init(
    name: String, definition: String, start: Int, end: Int, stepsPerYear: Int = 4,
    districts: [District], parameters: Parameters<Double> = .central
  ) {
    self.name = name
    self.definition = definition
    self.start = start
    self.end = end
    self.stepsPerYear = stepsPerYear
    self.districts = districts
    self.parameters = parameters
  }

  /// The projected years, `start + 1 ... end`.
  package var years: ClosedRange<Int> { start + 1...end }
}

/// A yearly amount of package money for one layer.
package struct Investment: Sendable, Equatable {
  package var layer: Layer
  /// The calendar years in which the amount is spent, each at most once.
  package var years: [Int]
  /// Billion VND a year, for all the named districts together.
  package var amount: Double
  /// Positions in the scenario's list of districts, each at most once.
  package var districts: [Int]
  package var split: Split

  /// How an amount is divided over its districts.
  package enum Split: String, CaseIterable, Sendable {
    case population, households, equal, need
  }

  package init(
    layer: Layer, years: [Int], amount: Double, districts: [Int], split: Split = .population
  ) {
    self.layer = layer
    self.years = years
    self.amount = amount
    self.districts = districts
    self.split = split
  }
}

/// Core industry that comes from outside the model: a plant that starts in a year and ramps up.
package struct Anchor: Sendable, Equatable {
  package var name: String
  /// Position in the scenario's list of districts.
  package var district: Int
  /// Calendar year, possibly with a fraction: 2027 is the start of that year.
  package var year: Double
  /// Value added at full size, billion VND a year.
  package var valueAdded: Double
  /// Time constant of the ramp, years; above 0.
  package var ramp: Double

  package init(name: String, district: Int, year: Double, valueAdded: Double, ramp: Double) {
    self.name = name
    self.district = district
    self.year = year
    self.valueAdded = valueAdded
    self.ramp = ramp
  }
}

/// A figure that a plan is meant to reach in a year.
package struct Goal: Sendable, Equatable {
  package var indicator: Indicator
  package var year: Int
  package var bound: Bound
  /// Position in the scenario's list of districts; `nil` is the region.
  package var district: Int?

  package enum Bound: Sendable, Equatable {
    case atLeast(Double)
    case atMost(Double)
  }

  package init(indicator: Indicator, year: Int, bound: Bound, district: Int? = nil) {
    self.indicator = indicator
    self.year = year
    self.bound = bound
    self.district = district
  }
}
