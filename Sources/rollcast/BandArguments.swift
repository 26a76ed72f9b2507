// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import ScenarioFiles

/// The calibration whose backtest gives bands to the figures of scenarios.
struct BandArguments {
  let bands: BacktestBands
  /// The files that the calibration was read from.
  let inputs: [InputFile]

  /// Reads a calibration and makes its backtest. A calibration of another region or definition than
  /// the scenarios' is refused.
  init(_ file: String, for scenarios: [Scenario]) throws {
    let (calibration, reading) = try CalibrationArguments.read(file)
    let obstacles = scenarios.compactMap { Self.obstacle($0, calibration.scenario) }
    for obstacle in obstacles { StandardStreams.say("error: \(file): \(obstacle)") }
    if !obstacles.isEmpty { throw ExitStatus.badData.exit }
    bands = BacktestBands(Backtest(calibration))
    inputs = reading.inputs
  }

  private static func obstacle(_ scenario: Scenario, _ calibrated: Scenario) -> String? {
    if scenario.region.isEmpty || scenario.region != calibrated.region {
      let names = [calibrated, scenario].map { $0.region.isEmpty ? "no region" : "'\($0.region)'" }
      return
        "the calibration is of \(names[0]) and '\(scenario.name)' of \(names[1]); errors of one "
        + "region say nothing of another"
    }
    guard scenario.definition != calibrated.definition else { return nil }
    return "the calibration uses the definition \(calibrated.definition) and '\(scenario.name)' "
      + "\(scenario.definition); shares of different definitions cannot be compared"
  }
}
