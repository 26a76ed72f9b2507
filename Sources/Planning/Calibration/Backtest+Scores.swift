// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Backtest {
  /// The forecasts of one figure, taken together.
  package struct Score: Sendable {
    package var indicator: Indicator
    /// Position in the scenario's list of districts; `nil` is the region.
    package var district: Int?
    package var forecasts: Int
    /// How many observations were foretold; one may be from several years.
    package var points: Int
    /// Mean absolute errors, in the indicator's unit.
    package var model: Double
    package var lastValue: Double
    package var lastChange: Double
    /// How many forecasts had a band, and how many of those bands covered the truth.
    package var banded: Int
    package var covered: Int
    /// How the model's error grows.
    package var band: ErrorBand

    /// Below this many points, chance decides.
    package static let fewestPoints = 5

    package var verdict: Verdict {
      if points < Self.fewestPoints { return .tooFew }
      if model < min(lastValue, lastChange) { return .model }
      return lastValue <= lastChange ? .lastValue : .lastChange
    }
  }

  /// Which forecast had the least mean absolute error.
  package enum Verdict: String, Sendable {
    case tooFew = "too_few_to_judge"
    case model
    case lastValue = "last_value"
    case lastChange = "last_change"
  }

  /// A score for each figure, in the order of the measurements.
  package var scores: [Score] {
    let measurements = calibration.measurements
    let firsts = measurements.indices.filter { row in
      !measurements[..<row].contains { $0.isSameFigure(as: measurements[row]) }
    }
    return firsts.compactMap { first in
      score(forecasts.filter { measurements[$0.row].isSameFigure(as: measurements[first]) })
    }
  }

  private func score(_ forecasts: [Forecast]) -> Score? {
    guard let first = forecasts.first else { return nil }
    let observation = calibration.measurements[first.row].observation
    func meanError(_ value: (Forecast) -> Double) -> Double {
      forecasts.reduce(0) { $0 + abs(value($1) - truth($1)) } / Double(forecasts.count)
    }
    let covered = forecasts.compactMap(isCovered)
    let errors = forecasts.map { ($0.horizon, abs($0.model - truth($0))) }
    return Score(
      indicator: observation.indicator, district: observation.district,
      forecasts: forecasts.count, points: Set(forecasts.map(\.row)).count,
      model: meanError(\.model), lastValue: meanError(\.lastValue),
      lastChange: meanError(\.lastChange), banded: covered.count,
      covered: covered.count { $0 }, band: ErrorBand(errors))
  }
}
