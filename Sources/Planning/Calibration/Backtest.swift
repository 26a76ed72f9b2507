// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// How well a calibration up to a year would have foretold what came after, beside two forecasts
/// that need no model.
package struct Backtest: Sendable {
  package let calibration: Calibration
  /// The years up to which the model was fitted, each with what it found.
  package private(set) var cuts: [(year: Int, result: CalibrationResult)] = []
  package private(set) var forecasts: [Forecast] = []

  /// One observation as it was foretold.
  package struct Forecast: Sendable {
    /// The last year that was known.
    package var cut: Int
    /// Position among the measurements.
    package var row: Int
    /// Years since the last observation that was known of the same figure.
    package var horizon: Double
    package var model: Double
    /// Half the width of the 90 % band; `nil` where the fit determines none.
    package var halfBand: Double?
    /// The last observation, carried on.
    package var lastValue: Double
    /// The last change by year, carried on.
    package var lastChange: Double
  }

  /// Fits and foretells for each year after which something was observed that had been observed
  /// at least twice before; for the calibration's own `until` alone, if it has one.
  ///
  /// A year up to which the observations and priors do not determine the unknowns is passed over.
  package init(_ calibration: Calibration) {
    self.calibration = calibration
    let years = Set(calibration.measurements.map(\.year)).sorted()
    for year in calibration.until.map({ [$0] }) ?? years {
      let cut = calibration.fitted(until: year)
      let known = calibration.measurements.indices.compactMap { row in
        NaiveForecast(calibration.measurements, row: row, cut: year).map { (row, $0) }
      }
      guard !known.isEmpty, cut.isDetermined, let result = Calibrator(cut).solve() else {
        continue
      }
      cuts.append((year, result))
      forecasts += known.map { row, naive in
        Forecast(
          cut: year, row: row, horizon: naive.horizon, model: result.projected[row],
          halfBand: result.predictionError(row).map { Unknown.Prior.ninetyPercent * $0 },
          lastValue: naive.lastValue, lastChange: naive.lastChange)
      }
    }
  }

  /// What was observed.
  package func truth(_ forecast: Forecast) -> Double {
    calibration.measurements[forecast.row].observation.value
  }

  /// Whether the band covered it.
  package func isCovered(_ forecast: Forecast) -> Bool? {
    forecast.halfBand.map { abs(forecast.model - truth(forecast)) <= $0 }
  }
}
