// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles

/// A projection with what it was made from.
struct ProjectedScenario {
  let projection: Projection
  let reading: ScenarioReading
  let settings: [String]

  var record: RunRecord.Entry {
    RunRecord.Entry(projection: projection, inputs: reading.inputs, settings: settings)
  }
}
