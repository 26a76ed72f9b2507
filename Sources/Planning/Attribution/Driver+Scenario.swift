// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Driver {
  /// Whether two scenarios on the same list of districts differ in what the driver stands for.
  func differs(between a: Scenario, and b: Scenario) -> Bool {
    switch self {
    case .spending(let layer): a.investments(in: layer) != b.investments(in: layer)
    case .anchors: a.anchors != b.anchors
    case .parameters(let group):
      Driver.slots(of: group).contains { a.parameters[slot: $0] != b.parameters[slot: $0] }
    case .horizon: a.start != b.start || a.end != b.end
    case .steps: a.stepsPerYear != b.stepsPerYear
    case .districts: a.districts.map(\.figures) != b.districts.map(\.figures)
    }
  }

  /// Gives `scenario` what `source` has in the place of the driver.
  func copy(from source: Scenario, to scenario: inout Scenario) {
    switch self {
    case .spending(let layer):
      scenario.investments.removeAll { $0.layer == layer }
      scenario.investments += source.investments(in: layer)
    case .anchors: scenario.anchors = source.anchors
    case .parameters(let group):
      for slot in Driver.slots(of: group) {
        scenario.parameters[slot: slot] = source.parameters[slot: slot]
      }
    case .horizon: (scenario.start, scenario.end) = (source.start, source.end)
    case .steps: scenario.stepsPerYear = source.stepsPerYear
    case .districts: scenario.districts = source.districts
    }
  }
}

extension Scenario {
  /// The investments in one layer, in their order.
  fileprivate func investments(in layer: Layer) -> [Investment] {
    investments.filter { $0.layer == layer }
  }
}
