// SPDX-License-Identifier: GPL-3.0-or-later

/// What a strategy for digital infrastructure asks of it, at the end of one year.
package struct Scorecard: Sendable {
  package let year: Int
  package let figures: [Figure]

  /// What the infrastructure is meant to be.
  package enum Theme: String, CaseIterable, Sendable {
    case universal, broad
    case ultraBroad = "ultra_broad"
    case green, safe, equitable, standing
  }

  /// One figure of the scorecard.
  package struct Figure: Sendable {
    package let theme: Theme
    package let measure: Measure
    package let title: String
    package let value: Double
    package let unit: String
    package let presentation: Indicator.Presentation
    /// The district that the figure speaks of, by its position.
    package let district: Int?
    /// What the figure says, in a phrase.
    package let meaning: String

    init(
      _ theme: Theme, _ measure: Measure, _ title: String, _ value: Double, unit: String = "1",
      as presentation: Indicator.Presentation = .share, district: Int? = nil, _ meaning: String
    ) {
      self.theme = theme
      self.measure = measure
      self.title = title
      self.value = value
      self.unit = unit
      self.presentation = presentation
      self.district = district
      self.meaning = meaning
    }

    /// The name in results.
    package var name: String { measure.rawValue }
  }

  /// The scorecard of a projected year, by default the last.
  ///
  /// - Precondition: the projection covers the year.
  package init(_ projection: Projection, year: Int? = nil) {
    let year = year ?? projection.years.last!
    let state = projection.byYear[projection.years.firstIndex(of: year)!]
    let scenario = projection.scenario
    self.year = year
    figures =
      Scorecard.universal(scenario, state, year: year) + Scorecard.broad(state)
      + Scorecard.green(scenario, state) + Scorecard.safe(scenario, state)
      + Scorecard.equitable(scenario, state) + Scorecard.standing(state)
  }
}
