// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// An observation with its standard error, and its place in a projection.
package struct MeasuredFigure: Sendable, Equatable {
  package var observation: Observation
  /// The standard error, in the indicator's unit; above 0.
  package var error: Double
  let place: ProjectionPlace

  /// `nil` for an observation that the scenario does not project.
  package init?(_ observation: Observation, error: Double, in scenario: Scenario) {
    precondition(error > 0)
    guard let place = ProjectionPlace(observation, in: scenario) else { return nil }
    self.observation = observation
    self.error = error
    self.place = place
  }

  /// Whether the moment lies in the calendar year or before it.
  package func isUpTo(_ year: Int) -> Bool { observation.date <= Double(year + 1) }

  /// The calendar year that the moment lies in, or ends.
  var year: Int { Int(observation.date.rounded(.up)) - 1 }
}

/// Where a projection has a figure: between the ends of two years.
struct ProjectionPlace: Sendable, Equatable {
  let indicator: Indicator
  let district: Int?
  /// Years after the end of the start year.
  let year: Int
  /// How far towards the next year's end, from 0 to below 1.
  let fraction: Double

  /// The place of an observation; `nil` outside the projection.
  ///
  /// A state moves in a straight line from one year's end to the next; a flow has the value of its
  /// year. Flows and results of the start year are not projected.
  init?(_ observation: Observation, in scenario: Scenario) {
    let elapsed = observation.date - Double(scenario.start + 1)
    let first = observation.indicator.timing == .state ? 0.0 : 1.0
    guard elapsed >= first, elapsed <= Double(scenario.years.count) else { return nil }
    if observation.indicator.timing == .flow, elapsed != elapsed.rounded() { return nil }
    indicator = observation.indicator
    district = observation.district
    year = Int(elapsed)
    fraction = elapsed - Double(Int(elapsed))
  }

  /// How much the figure at a year's end counts.
  func weight(ofYear position: Int) -> Double {
    switch position {
    case year: 1 - fraction
    case year + 1: fraction
    default: 0
    }
  }
}
