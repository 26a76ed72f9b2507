// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Reports
import RolloutModel
import ScenarioFiles

/// A folder with a calibration and the scenario that it leads to.
struct CalibrationFolder {
  let result: CalibrationResult
  let reading: CalibrationReading

  /// The scenario that others may extend.
  private static let scenarioName = "calibrated.yaml"

  func write(to path: String) throws {
    let scenario = result.scenario
    let entry = RunRecord.Entry(
      projection: Projection(scenario), inputs: reading.inputs, settings: [])
    let table = RunRecord.tableName(0)
    let history = scenario.history.isEmpty ? nil : RunRecord.historyName(0)
    let base = RelativePath(from: path, to: reading.base?.opened ?? "").text
    do throws(OutputFolder.Failure) {
      let folder = try OutputFolder(path)
      try folder.write(RunRecord(entries: [entry]).json.text, to: OutputFolder.mark)
      try folder.write(result.table, to: "calibration.txt")
      try folder.write(result.json.text, to: "calibration.json")
      try folder.write(result.yaml(base: base, table: table), to: Self.scenarioName)
      try folder.write(
        scenario.yaml(table: table, history: history), to: RunRecord.scenarioName(0))
      try folder.write(scenario.districtTable, to: table)
      if let history { try folder.write(scenario.historyTable, to: history) }
      try folder.finish()
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
  }
}

/// The way from a folder, which need not be there yet, to a file that is.
struct RelativePath {
  let text: String

  init(from folder: String, to file: String) {
    let parent = URL(filePath: folder).deletingLastPathComponent().resolvingSymlinksInPath()
    let start = parent.pathComponents + [URL(filePath: folder).lastPathComponent]
    let end = URL(filePath: file).resolvingSymlinksInPath().pathComponents
    let common = zip(start, end).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    text = (up + end.dropFirst(common)).joined(separator: "/")
  }
}
