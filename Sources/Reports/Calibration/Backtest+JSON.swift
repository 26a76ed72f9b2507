// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Backtest {
  /// The backtest as other programs read it; values in the units of the indicators.
  package var json: JSON {
    .object([
      ("calibration", .string(calibration.name)),
      ("scenario", .string(calibration.scenario.name)),
      ("definition", .string(calibration.scenario.definition)),
      ("cuts", .array(cuts.map(cut))),
      ("scores", .array(scores.map(score))),
      ("forecasts", .array(forecasts.map(forecast))),
    ])
  }

  private func cut(_ cut: (year: Int, result: CalibrationResult)) -> JSON {
    let estimates = zip(calibration.unknowns, cut.result.values).map { unknown, value in
      (unknown.name, JSON.number(value))
    }
    return .object([
      ("year", .integer(cut.year)), ("converged", .boolean(cut.result.isConverged)),
      ("estimates", .object(estimates)),
    ])
  }

  private func district(_ position: Int?) -> JSON {
    position.map { .string(calibration.scenario.districts[$0].id) } ?? .null
  }

  private func score(_ score: Score) -> JSON {
    .object([
      ("indicator", .string(score.indicator.name)), ("district", district(score.district)),
      ("forecasts", .integer(score.forecasts)), ("points", .integer(score.points)),
      (
        "mean_absolute_error",
        .object([
          ("model", score.model.jsonOrNull), ("last_value", score.lastValue.jsonOrNull),
          ("last_change", score.lastChange.jsonOrNull),
        ])
      ),
      ("bands", .integer(score.banded)), ("covered", .integer(score.covered)),
      ("verdict", .string(score.verdict.rawValue)),
      ("error_per_year", score.band.perYear.jsonOrNull),
    ])
  }

  private func forecast(_ forecast: Forecast) -> JSON {
    let measurement = calibration.measurements[forecast.row]
    return .object([
      ("known_to", .integer(forecast.cut)),
      ("indicator", .string(measurement.observation.indicator.name)),
      ("district", district(measurement.observation.district)),
      ("date", .string(measurement.dateText)), ("years_ahead", .number(forecast.horizon)),
      ("observed", .number(truth(forecast))), ("model", forecast.model.jsonOrNull),
      ("half_band", forecast.halfBand?.jsonOrNull ?? .null),
      ("covered", isCovered(forecast).map(JSON.boolean) ?? .null),
      ("last_value", forecast.lastValue.jsonOrNull),
      ("last_change", forecast.lastChange.jsonOrNull),
    ])
  }
}
