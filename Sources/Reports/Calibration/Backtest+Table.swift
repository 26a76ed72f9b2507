// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Backtest {
  /// The backtest as people read it: who forecast better, then every forecast.
  package var table: String {
    guard !forecasts.isEmpty else { return heading + "\n" + nothing }
    return [heading, scoreTable, verdicts, forecastTable].joined(separator: "\n")
  }

  private var heading: String {
    """
    \(calibration.name), backtest
    \(calibration.scenario.name), definition \(calibration.scenario.definition)

    """
  }

  private var nothing: String {
    """
    There is nothing to judge: no observation comes after two earlier ones of the same figure to
    which the unknowns could be fitted. Too few to judge.

    """
  }

  private var scoreTable: String {
    var table = TextTable()
    table.add([
      "Mean absolute error", "forecasts", "points", "model", "last value", "last change",
      "in 90 % band",
    ])
    table.addRule()
    for score in scores {
      table.add([
        name(score), "\(score.forecasts)", "\(score.points)",
        score.indicator.errorText(score.model), score.indicator.errorText(score.lastValue),
        score.indicator.errorText(score.lastChange),
        score.banded == 0 ? "no band" : "\(score.covered) of \(score.banded)",
      ])
    }
    return table.text
  }

  private func name(_ score: Score) -> String {
    let district = score.district.map { "/\(calibration.scenario.districts[$0].id)" } ?? ""
    return score.indicator.name + district
  }

  private var verdicts: String {
    scores.map { score in
      let error = score.indicator.errorText(score.band.perYear)
      return "\(name(score)): \(score.verdict.text) The model's error grows by \(error) a year.\n"
    }.joined()
  }

  private var forecastTable: String {
    var table = TextTable(leftColumns: [1])
    table.add([
      "Known to", "Forecast of", "date", "observed", "model", "90 % band", "last value",
      "last change", "",
    ])
    table.addRule()
    for forecast in forecasts {
      let measurement = calibration.measurements[forecast.row]
      let number = measurement.observation.indicator.number
      table.add([
        "\(forecast.cut)", measurement.name(in: calibration.scenario), measurement.dateText,
        number(truth(forecast)), number(forecast.model), bandText(forecast, number),
        number(forecast.lastValue), number(forecast.lastChange),
        isCovered(forecast) == false ? "missed" : "",
      ])
    }
    return table.text
  }

  private func bandText(_ forecast: Forecast, _ number: (Double) -> String) -> String {
    guard let half = forecast.halfBand else { return "none" }
    return "\(number(forecast.model - half)) to \(number(forecast.model + half))"
  }
}

extension Backtest.Verdict {
  /// A sentence.
  fileprivate var text: String {
    switch self {
    case .tooFew: "too few to judge."
    case .model: "the model forecast better than either naive forecast."
    case .lastValue:
      "the naive forecast wins: carrying on the last value was nearer than the model."
    case .lastChange:
      "the naive forecast wins: carrying on the last change was nearer than the model."
    }
  }
}

extension Indicator {
  /// A mean error: points for shares.
  fileprivate func errorText(_ error: Double) -> String {
    presentation == .share
      ? NumberText.fixed(error * 100, decimals: 2) + " points" : NumberText.significant(error)
  }
}
