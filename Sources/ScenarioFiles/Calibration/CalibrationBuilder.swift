// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// Turns what a calibration file says into the question that it asks.
struct CalibrationBuilder {
  var reader: NodeReader
  let root: SourceNode
  let path: NamedPath
  private(set) var fields: [CalibrationKey: SourceNode] = [:]
  /// The scenario, unless it has errors.
  private(set) var scenario: Scenario?
  /// The ids of its districts, where they are known.
  private(set) var ids: [String]?

  init(reader: NodeReader, root: SourceNode, path: NamedPath) {
    self.reader = reader
    self.root = root
    self.path = path
  }

  /// Reads the question; it counts only where nothing is wrong.
  mutating func build(_ reading: inout CalibrationReading) {
    readFields()
    let base = readScenario()
    reading.inputs += base?.inputs ?? []
    reading.base = fields[.scenario]?.text.map(path.naming)
    scenario = base?.scenario
    ids = scenario?.districts.map(\.id)
    let name = fields[.name].flatMap { reader.line($0, CalibrationKey.name.quotedName) }
    if let node = fields[.description] {
      _ = reader.text(node, CalibrationKey.description.quotedName)
    }
    let unknowns = self.unknowns()
    let observations = readObservations(&reading)
    let errors = standardErrors()
    let until = fields[.until].flatMap {
      reader.wholeNumber($0, CalibrationKey.until.quotedName, in: ScenarioResolver.years)
    }
    guard let scenario, let observations else { return }
    let measurements = measurements(observations, errors, in: scenario)
    let calibration = Calibration(
      name: name ?? "\(scenario.name), calibrated", scenario: scenario, unknowns: unknowns,
      measurements: measurements, until: until)
    guard !reader.diagnostics.hasErrors else { return }
    checkRows(calibration)
    reading.calibration = calibration
  }

  private mutating func readFields() {
    let known = CalibrationKey.allCases.map(\.rawValue)
    let pairs = (reader.fields(root, "the file", known: known) ?? [:]).compactMap { name, node in
      CalibrationKey(rawValue: name).map { ($0, node) }
    }
    fields = Dictionary(uniqueKeysWithValues: pairs)
  }

  private mutating func readScenario() -> ScenarioReading? {
    guard let node = fields[.scenario] else {
      reader.diagnostics.error(
        "the file has no 'scenario'", at: root.span, hint: "add 'scenario: baseline.yaml'")
      return nil
    }
    guard let name = reader.line(node, CalibrationKey.scenario.quotedName) else { return nil }
    do throws(InputError) {
      let reading = try ScenarioFile.read(path.naming(name), settings: [])
      reader.diagnostics.append(reading.diagnostics)
      return reading
    } catch {
      reader.diagnostics.error(error.message, at: node.span)
      return nil
    }
  }

  /// Refuses a question that has more unknowns than things to fit them to.
  private mutating func checkRows(_ calibration: Calibration) {
    let count = calibration.measurements.count { calibration.isFitted($0) }
    if count == 0 {
      let until = calibration.until.map { " up to \($0)" } ?? ""
      reader.diagnostics.error(
        "there is no observation\(until) that the scenario projects",
        at: (fields[.until] ?? fields[.observations] ?? root).span)
    } else if !calibration.isDetermined {
      reader.diagnostics.error(
        "\(calibration.unknowns.count) unknowns have \(calibration.rowCount) observations and "
          + "priors; at least as many are needed", at: (fields[.fit] ?? root).span,
        hint: "leave out unknowns, or let priors count")
    }
  }
}
