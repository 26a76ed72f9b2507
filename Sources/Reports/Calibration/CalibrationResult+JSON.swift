// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationResult {
  /// The result as other programs read it; values in the units of the catalogue.
  package var json: JSON {
    .object([
      ("calibration", .string(calibration.name)),
      ("scenario", .string(calibration.scenario.name)),
      ("definition", .string(calibration.scenario.definition)),
      ("until", calibration.until.map(JSON.integer) ?? .null),
      ("converged", .boolean(isConverged)), ("ending", .string(endingName)),
      ("iterations", .integer(iterations)), ("searches", .integer(searches)),
      ("agreeing_searches", .integer(agreeing)), ("scatter", scatter.jsonOrNull),
      ("estimates", .array(values.indices.map(estimate))),
      ("correlations", correlations),
      ("strong_correlations", .array(strongCorrelations.map(pair))),
      ("open_directions", .array(openDirections.map(open))),
      ("observations", .array(calibration.measurements.indices.map(observation))),
    ])
  }

  private var endingName: String {
    switch ending {
    case .smallStep: "small_step"
    case .smallGradient: "small_gradient"
    case .noLowerPoint: "no_lower_point"
    case .stepLimit: "step_limit"
    }
  }

  private func estimate(_ j: Int) -> JSON {
    let unknown = calibration.unknowns[j]
    return .object([
      ("name", .string(unknown.name)), ("unit", .string(unknown.unit)),
      ("value", .number(values[j])),
      ("standard_error", standardError(j)?.jsonOrNull ?? .null),
      ("prior", unknown.prior.map { .number($0.mean) } ?? .null),
      ("prior_deviation", unknown.prior.map { .number($0.deviation) } ?? .null),
      ("prior_ratio", priorRatio(j)?.jsonOrNull ?? .null),
      ("low", .number(unknown.low)), ("high", unknown.high.jsonOrNull),
      ("at_bound", .boolean(isAtBound(j))), ("repeats_prior", .boolean(repeatsPrior(j))),
    ])
  }

  private var correlations: JSON {
    guard covariance != nil else { return .null }
    return .array(
      values.indices.map { i in .array(values.indices.map { correlation(i, $0)!.jsonOrNull }) })
  }

  private func pair(_ pair: (first: Int, second: Int, value: Double)) -> JSON {
    let names = [pair.first, pair.second].map { JSON.string(calibration.unknowns[$0].name) }
    return .object([("names", .array(names)), ("correlation", .number(pair.value))])
  }

  private func open(_ direction: OpenDirection) -> JSON {
    let weights = direction.weights.map { unknown, weight in
      (calibration.unknowns[unknown].name, JSON.number(weight))
    }
    return .object([("weights", .object(weights)), ("ratio", .number(direction.ratio))])
  }

  private func observation(_ row: Int) -> JSON {
    let measurement = calibration.measurements[row]
    let observation = measurement.observation
    return .object([
      ("indicator", .string(observation.indicator.name)),
      (
        "district",
        observation.district.map { .string(calibration.scenario.districts[$0].id) } ?? .null
      ),
      ("date", .string(measurement.dateText)), ("source", .string(observation.source)),
      ("observed", .number(observation.value)), ("standard_error", .number(measurement.error)),
      ("fitted", projected[row].jsonOrNull), ("residual", residual(row).jsonOrNull),
      ("counts", .boolean(calibration.isFitted(measurement))),
    ])
  }
}
