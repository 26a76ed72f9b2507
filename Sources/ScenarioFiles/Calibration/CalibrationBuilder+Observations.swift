// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension CalibrationBuilder {
  /// Reads the table that the file names, or takes the scenario's history.
  mutating func readObservations(_ reading: inout CalibrationReading) -> [Observation]? {
    guard let node = fields[.observations] else {
      if let scenario, scenario.history.isEmpty {
        reader.diagnostics.error(
          "neither the file nor its scenario has observations", at: root.span,
          hint: "add 'observations: history.csv'")
      }
      return scenario?.history
    }
    guard let name = reader.line(node, CalibrationKey.observations.quotedName) else { return nil }
    do throws(InputError) {
      let input = try InputFile(
        reading: path.naming(name), limit: ScenarioBuilder.largestTable)
      reading.inputs.append(input)
      var found = Diagnostics()
      let observations = input.text(into: &found).map {
        SeriesTable.read($0.file, districts: ids, into: &found)
      }
      reader.diagnostics.append(found)
      return observations
    } catch {
      reader.diagnostics.error(error.message, at: node.span)
      return nil
    }
  }

  /// Standard errors by indicator, for observations whose table gives none.
  mutating func standardErrors() -> [Int: Double] {
    guard let node = fields[.errors] else { return [:] }
    guard let entries = node.entries else {
      reader.mismatch(
        node, CalibrationKey.errors.quotedName, expected: "a map of indicators and errors")
      return [:]
    }
    var errors: [Int: Double] = [:]
    for entry in entries {
      guard let indicator = reader.indicator(entry.key),
        let error = reader.quantity(entry.value, quoted(indicator.name), in: indicator.unit)
      else { continue }
      guard error > 0, error.isFinite else {
        reader.diagnostics.error("a standard error must be above 0", at: entry.value.span)
        errors[indicator.slot] = 1
        continue
      }
      errors[indicator.slot] = error
    }
    return errors
  }

  /// The observations that the scenario projects; the rest is said to be left out.
  mutating func measurements(
    _ observations: [Observation], _ errors: [Int: Double], in scenario: Scenario
  ) -> [MeasuredFigure] {
    var measurements: [MeasuredFigure] = []
    var left = LeftOut()
    for observation in observations {
      let definition = observation.definition ?? scenario.definition
      if observation.indicator.followsDefinition, definition != scenario.definition {
        left.otherDefinition += 1
      } else if let error = observation.standardError ?? errors[observation.indicator.slot] {
        if let measurement = MeasuredFigure(observation, error: error, in: scenario) {
          measurements.append(measurement)
        } else {
          left.outside += 1
        }
      } else if !left.withoutError.contains(observation.indicator.name) {
        left.withoutError.append(observation.indicator.name)
      }
    }
    report(left, in: scenario)
    return measurements
  }

  private static func observations(_ count: Int) -> String {
    count == 1 ? "1 observation" : "\(count) observations"
  }

  /// Observations that do not count, and why.
  private struct LeftOut {
    var otherDefinition = 0
    var outside = 0
    /// Indicators.
    var withoutError: [String] = []
  }

  private mutating func report(_ left: LeftOut, in scenario: Scenario) {
    let span = (fields[.observations] ?? fields[.scenario] ?? root).span
    for name in left.withoutError {
      reader.diagnostics.error(
        "observations of \(quoted(name)) have no standard error", at: span,
        hint: "add one to the table, or 'errors: {\(name): ...}' to this file")
    }
    if left.outside > 0 {
      reader.diagnostics.warn(
        "\(Self.observations(left.outside)) outside the projection, from the end of "
          + "\(scenario.start) to the end of \(scenario.end), left out", at: span,
        hint: "flows and results are projected from \(scenario.start + 1) on")
    }
    if left.otherDefinition > 0 {
      reader.diagnostics.warn(
        "\(Self.observations(left.otherDefinition)) by another definition than "
          + "\(quoted(scenario.definition)), left out", at: span)
    }
  }
}
