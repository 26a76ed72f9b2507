// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import ScenarioFiles

/// A folder with a plan and the scenario that `rollcast run` projects to the same bits.
struct PlanFolder {
  let appraisal: PlanAppraisal
  let inputs: [InputFile]
  let settings: [String]

  func write(to path: String) throws {
    let entry = RunRecord.Entry(
      projection: appraisal.with, inputs: inputs, settings: settings)
    do throws(OutputFolder.Failure) {
      let folder = try OutputFolder(path)
      try folder.write(RunRecord(entries: [entry]).json.text, to: OutputFolder.mark)
      try folder.write(appraisal.table, to: "plan.txt")
      try folder.write(appraisal.json.text, to: "plan.json")
      try folder.write(appraisal.with.scenario, number: 0)
      try folder.finish()
    } catch {
      StandardStreams.say("error: \(error.message)")
      throw error.status.exit
    }
  }
}
