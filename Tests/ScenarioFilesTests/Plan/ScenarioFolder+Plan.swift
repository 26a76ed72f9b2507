// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

@testable import ScenarioFiles

extension ScenarioFolder {
  /// The reading of a plan, `p.yaml`, of the scenario `a.yaml`.
  func readPlan(settings: [String] = []) throws(InputError) -> PlanReading {
    try PlanFile.read(path: path + "/p.yaml", settings: settings)
  }

  func planComplaints(settings: [String] = []) throws -> [String] {
    try readPlan(settings: settings).diagnostics.all.map(shown)
  }
}

extension PlanReading {
  var plan: Plan? { if case .plan(let plan) = question { plan } else { nil } }
  var lever: LeverQuestion? { if case .lever(let lever) = question { lever } else { nil } }
}

/// The keys that start a plan; what follows starts on line 3.
let planHead = "schema: rollcast-plan/1\nscenario: a.yaml\n"
