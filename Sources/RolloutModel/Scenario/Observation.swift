// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure as it was measured: what a projection is held against.
package struct Observation: Sendable, Equatable {
  package var indicator: Indicator
  /// The moment that the figure speaks of, in years: 2024.5 is the middle of 2024, and 2025 the
  /// end of 2024. A flow is the total of the year that ends then.
  package var date: Double
  /// In the indicator's unit.
  package var value: Double
  /// In the indicator's unit, above 0; `nil` where it is not known.
  package var standardError: Double?
  /// Who published the figure.
  package var source: String
  /// Position in the scenario's list of districts; `nil` is the region.
  package var district: Int?
  /// The definition that the figure follows; `nil` is that of the scenario.
  package var definition: String?

  package init(
    indicator: Indicator, date: Double, value: Double, standardError: Double? = nil,
    source: String, district: Int? = nil, definition: String? = nil
  ) {
    self.indicator = indicator
    self.date = date
    self.value = value
    self.standardError = standardError
    self.source = source
    self.district = district
    self.definition = definition
  }

  /// The date on an axis of calendar years, on which 2024 is the end, or the total, of 2024.
  package var calendarYear: Double { date - 1 }
}

extension Scenario {
  /// What was observed of an indicator, by date; other definitions than the scenario's are left
  /// out where the indicator follows one.
  package func observations(of indicator: Indicator, district: Int? = nil) -> [Observation] {
    let wanted = history.filter { observation in
      observation.indicator == indicator && observation.district == district
        && (!indicator.followsDefinition || observation.definition ?? definition == definition)
    }
    return wanted.enumerated().sorted { ($0.1.date, $0.0) < ($1.1.date, $1.0) }.map(\.1)
  }
}
