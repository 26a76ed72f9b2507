// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct CalibrateCommandTests {
  private struct Calibration: Decodable {
    var converged: Bool
    var estimates: [Estimate]
    var observations: [Observed]

    struct Estimate: Decodable {
      var name: String
      var value: Double
    }

    struct Observed: Decodable {
      var indicator: String
      var date: String
      var fitted: Double
    }
  }

  private struct Result: Decodable {
    var years: [Int]
    var region: [String: [Double]]
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ run: RollcastRun) throws -> Value {
    try #require(run.status == 0, "\(run.messages)")
    return try JSONDecoder().decode(type, from: Data(run.output.utf8))
  }

  /// What is written can be extended, and runs to the figures that were fitted.
  @Test func theCalibratedScenarioRunsToTheFit() throws {
    let folder = try ScratchFolder()
    let calibration = try decode(
      Calibration.self,
      RollcastRun(
        "calibrate", "calibration.yaml", "--format", "json", "--output", "calibrated",
        in: folder.url))
    try folder.write(
      "schema: rollcast/1\nname: Mine\nextends: calibrated/calibrated.yaml\n", to: "mine.yaml")
    let run = try RollcastRun("run", "mine.yaml", "--format", "json", in: folder.url)
    let result = try decode(Result.self, run)
    #expect(calibration.converged)
    var compared = 0
    for observed in calibration.observations {
      guard let year = Int(observed.date), let position = result.years.firstIndex(of: year) else {
        continue
      }
      let series = try #require(result.region[observed.indicator])
      #expect(series[position] == observed.fitted)
      compared += 1
    }
    #expect(compared >= 5)
  }

  @Test func twoRunsPrintTheSame() throws {
    let path = "Scenarios/tuyen-quang/calibration.yaml"
    for command in ["calibrate", "backtest"] {
      let runs = try (0..<2).map { _ in try RollcastRun(command, path, "--format", "json") }
      #expect(runs[0].output == runs[1].output)
    }
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    let folder = try ScratchFolder()
    let run = try RollcastRun("calibrate", "calibration.yaml", "--output", ".", in: folder.url)
    #expect(run.status == 73 && run.output.isEmpty)
  }

  @Test func aMissingFileIsMissingInput() throws {
    #expect(try RollcastRun("calibrate", "nowhere.yaml").status == 66)
    #expect(try RollcastRun("backtest", "nowhere.yaml").status == 66)
  }

  @Test func aCalibrationIsNoScenario() throws {
    let run = try RollcastRun("run", "Scenarios/tuyen-quang/calibration.yaml")
    #expect(run.status == 65 && run.messages.contains("use 'rollcast calibrate'"))
  }

  @Test func tooFewObservationsAreNotJudged() throws {
    let run = try RollcastRun("backtest", "Scenarios/tuyen-quang/calibration.yaml")
    #expect(run.status == 0 && run.output.contains("too few to judge"))
  }
}
