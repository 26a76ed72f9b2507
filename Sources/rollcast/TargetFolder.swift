// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel
import ScenarioFiles

/// A folder with the answer to a target question, and the scenario with it.
struct TargetFolder {
  let report: TargetReport
  let inputs: [InputFile]
  let settings: [String]

  func write(to path: String) throws {
    let projection = report.result.with
    let entry = RunRecord.Entry(projection: projection, inputs: inputs, settings: settings)
    let table = RunRecord.tableName(0)
    do throws(OutputFolder.Failure) {
      let folder = try OutputFolder(path)
      try folder.write(RunRecord(entries: [entry]).json.text, to: OutputFolder.mark)
      try folder.write(report.table, to: "target.txt")
      try folder.write(report.json.text, to: "target.json")
      try folder.write(projection.scenario.yaml(table: table), to: RunRecord.scenarioName(0))
      try folder.write(projection.scenario.districtTable, to: table)
      try folder.finish()
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
  }
}
