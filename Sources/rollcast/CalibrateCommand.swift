// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// `rollcast calibrate`: fits parameters to what was observed.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit parameters and starting figures to observed series.")

  @Argument(help: "A calibration file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "How the result is written.")
  var format: CalibrationFormat = .table

  @Option(
    help: ArgumentHelp(
      "Also write a folder with the result and a scenario that others can extend.",
      valueName: "dir"))
  var output: String?

  func run() throws {
    let (calibration, reading) = try CalibrationArguments.read(file)
    guard let result = Calibrator(calibration).solve(), Projection(result.scenario).isFinite else {
      throw ScenarioArguments.notFinite(calibration.scenario)
    }
    if let output {
      try CalibrationFolder(result: result, reading: reading).write(to: output)
    }
    try StandardStreams.write(format == .json ? result.json.text : result.table)
  }
}

/// `rollcast backtest`: holds the forecasts of a calibration against what came.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Fit up to each year, project the rest, and compare with naive forecasts.")

  @Argument(help: "A calibration file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "How the result is written.")
  var format: CalibrationFormat = .table

  func run() throws {
    let (calibration, _) = try CalibrationArguments.read(file)
    let backtest = Backtest(calibration)
    try StandardStreams.write(format == .json ? backtest.json.text : backtest.table)
  }
}

/// The forms in which a calibration or a backtest can be written.
enum CalibrationFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The reading of the calibration file that a command is given.
enum CalibrationArguments {
  /// Reads a calibration; its mistakes are said before the command ends.
  static func read(_ file: String) throws -> (Calibration, CalibrationReading) {
    let reading: CalibrationReading
    do throws(InputError) {
      reading = try CalibrationFile.read(path: file)
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw ExitStatus.missingInput.exit
    }
    StandardStreams.say(reading.diagnostics, of: file)
    guard let calibration = reading.calibration else { throw ExitStatus.badData.exit }
    guard Projection(calibration.scenario).isFinite else {
      throw ScenarioArguments.notFinite(calibration.scenario)
    }
    return (calibration, reading)
  }
}
