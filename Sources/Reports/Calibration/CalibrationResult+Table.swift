// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationResult {
  /// The result as people read it: estimates, what the past cannot tell, and every observation.
  package var table: String {
    [heading, estimateTable, correlationText, observationTable, judgement].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var scenarioName: String {
    let base = calibration.scenario
    return base.region.isEmpty ? base.name : "\(base.name) · \(base.region)"
  }

  private var heading: String {
    let until = calibration.until.map { ", observations up to \($0)" } ?? ""
    let end =
      isConverged
      ? "Converged after \(iterations) steps" : "NOT converged after \(iterations) steps"
    return """
      \(calibration.name)
      \(scenarioName), definition \(calibration.scenario.definition)\(until)
      \(end); \(agreeing) of \(searches) searches from different starts came to this fit.

      """
  }

  private var estimateTable: String {
    var table = TextTable(leftColumns: [0, 6])
    table.add(["Estimate", "value", "std error", "prior", "sd", "unit", "remark"])
    table.addRule()
    for (j, unknown) in calibration.unknowns.enumerated() {
      table.add([
        unknown.name, NumberText.significant(values[j]),
        standardError(j).map(NumberText.significant) ?? "open",
        unknown.prior.map { NumberText.significant($0.mean) } ?? "none",
        unknown.prior.map { NumberText.significant($0.deviation) } ?? "",
        unknown.unit, remark(j),
      ])
    }
    return table.text
  }

  private func remark(_ j: Int) -> String {
    var remarks: [String] = []
    if isAtBound(j) { remarks.append("at its bound") }
    if repeatsPrior(j) { remarks.append("repeats its prior") }
    return remarks.joined(separator: ", ")
  }

  private var correlationText: String {
    guard values.count > 1, covariance != nil else { return "" }
    var table = TextTable()
    table.add(["Correlation"] + values.indices.dropLast().map { "(\($0 + 1))" })
    table.addRule()
    for i in values.indices {
      let cells = (0..<i).map { NumberText.fixed(correlation(i, $0)!, decimals: 2) }
      table.add(["(\(i + 1)) \(calibration.unknowns[i].name)"] + cells)
    }
    return table.text
  }

  private var observationTable: String {
    var table = TextTable(leftColumns: [0, 7])
    table.add([
      "Observation", "date", "observed", "std error", "fitted", "residual", "in errors", "",
    ])
    table.addRule()
    for (row, measurement) in calibration.measurements.enumerated() {
      let indicator = measurement.observation.indicator
      table.add([
        measurement.name(in: calibration.scenario), measurement.dateText,
        indicator.number(measurement.observation.value), errorText(measurement),
        indicator.number(projected[row]), indicator.difference(residual(row)),
        NumberText.signed(residual(row) / measurement.error, decimals: 1),
        calibration.isFitted(measurement) ? "" : "not fitted",
      ])
    }
    return table.text
  }

  private func errorText(_ measurement: MeasuredFigure) -> String {
    measurement.observation.indicator.presentation == .share
      ? NumberText.percent(measurement.error, decimals: 2)
      : NumberText.significant(measurement.error)
  }
}
