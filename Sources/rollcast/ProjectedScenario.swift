// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import ScenarioFiles

/// A projection with what it was made from.
struct ProjectedScenario {
  let projection: Projection
  let inputs: [InputFile]
  let settings: [String]
  /// What its files say together, with the places of the values.
  let resolved: ResolvedScenario
}
