// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// How far projections of a region may miss, as a backtest found: for each of its indicators that
/// was foretold.
package struct BacktestBands: Sendable {
  /// What the calibration is called.
  package let name: String
  package let entries: [Entry]

  /// The error of one indicator.
  package struct Entry: Sendable {
    package let score: Backtest.Score
    /// The last observation that the fit knows.
    package let last: Observation

    /// The moment of the last observation; 2025 is the end of 2024.
    package var lastObserved: Double { last.date }

    /// Whether there were enough observations to judge.
    package var isJudged: Bool { score.verdict != .tooFew && score.band.perYear.isFinite }

    /// The standard deviation of the error in a calendar year, in the indicator's unit; `nil` where
    /// nobody can tell: with too few observations, and in years that are not ahead of the last.
    package func deviation(inYear year: Int) -> Double? {
      let ahead = Double(year + 1) - lastObserved
      return isJudged && ahead > 0 ? score.band.deviation(yearsAhead: ahead) : nil
    }
  }

  /// The indicators of the region; those of single districts are left out.
  package init(_ backtest: Backtest) {
    let calibration = backtest.calibration
    name = calibration.name
    entries = backtest.scores.filter { $0.district == nil }.compactMap { score in
      let known = calibration.measurements.filter {
        calibration.isFitted($0) && $0.observation.indicator == score.indicator
          && $0.observation.district == nil
      }
      let last = known.map(\.observation).max { $0.date < $1.date }
      return last.map { Entry(score: score, last: $0) }
    }
  }

  /// The standard deviation of the error of an indicator in a calendar year.
  package func deviation(of indicator: Indicator, inYear year: Int) -> Double? {
    entries.first { $0.score.indicator == indicator }?.deviation(inYear: year)
  }

  /// Standard deviations on either side of a figure that hold 90 % of normal errors.
  package static let halfWidth = Unknown.Prior.ninetyPercent
  /// The part of the errors that a band holds.
  package static let level = 0.9
}

extension BacktestBands.Entry {
  /// What a projection has at the moment of the last observation, where that is farther from it than
  /// the band of a year: then the projection is not that of the fitted model, and the band too
  /// narrow for it.
  package func stray(_ projection: Projection) -> Double? {
    guard isJudged, let place = ProjectionPlace(last, in: projection.scenario) else { return nil }
    let values = [place.year, place.year + 1].map { position -> Double in
      let weight = place.weight(ofYear: position)
      guard weight > 0 else { return 0 }
      let year = position == 0 ? projection.start : projection.byYear[position - 1]
      return weight * year[place.indicator, place.district]
    }
    let value = values[0] + values[1]
    return abs(value - last.value) > score.band.halfWidth(yearsAhead: 1) ? value : nil
  }
}
