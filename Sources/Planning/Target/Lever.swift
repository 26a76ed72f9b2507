// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A number of a scenario that may be moved within a range.
package struct Lever: Sendable, Equatable {
  /// As it is written in the file.
  package var name: String
  package var target: Target
  /// The range, in the unit of the target; `low` is below `high`.
  package var low: Double
  package var high: Double

  package enum Target: Sendable, Equatable {
    /// A parameter of the catalogue, by its slot.
    case parameter(Int)
    /// The planned spending of a layer, which the value multiplies.
    case spending(Layer)
    /// The first year in which a layer is spent on; its other years move along.
    case spendingStart(Layer)
    /// The value added at full size of the anchor at a position in the scenario's list.
    case anchorValueAdded(Int)
    /// The year in which that anchor starts, possibly with a fraction.
    case anchorYear(Int)
  }

  package init(name: String, target: Target, low: Double, high: Double) {
    self.name = name
    self.target = target
    self.low = low
    self.high = high
  }
}

extension Lever {
  /// The unit of values; `1` for a plain number, nothing for a calendar year.
  package var unit: String {
    switch target {
    case .parameter(let slot): Parameter.all.first { $0.slot == slot }!.unit
    case .spending: "1"
    case .anchorValueAdded: "billion VND/yr"
    case .spendingStart, .anchorYear: ""
    }
  }

  /// Whether only whole numbers have a meaning.
  package var isWhole: Bool {
    if case .spendingStart = target { true } else { false }
  }

  /// Where the lever stands in a scenario.
  package func value(in scenario: Scenario) -> Double {
    switch target {
    case .parameter(let slot): scenario.parameters[slot: slot]
    case .spending: 1
    case .spendingStart(let layer): Double(scenario.firstYear(of: layer) ?? scenario.start + 1)
    case .anchorValueAdded(let position): scenario.anchors[position].valueAdded
    case .anchorYear(let position): scenario.anchors[position].year
    }
  }

  /// Moves the lever to a value.
  package func move(_ scenario: inout Scenario, to value: Double) {
    switch target {
    case .parameter(let slot): scenario.parameters[slot: slot] = value
    case .spending(let layer):
      for i in scenario.investments.indices where scenario.investments[i].layer == layer {
        scenario.investments[i].amount *= value
      }
    case .spendingStart(let layer):
      guard let first = scenario.firstYear(of: layer) else { return }
      let delay = Int(value) - first
      for i in scenario.investments.indices where scenario.investments[i].layer == layer {
        scenario.investments[i].years = scenario.investments[i].years.map { $0 + delay }
      }
    case .anchorValueAdded(let position): scenario.anchors[position].valueAdded = value
    case .anchorYear(let position): scenario.anchors[position].year = value
    }
  }
}

extension Scenario {
  /// The first year in which a layer gets money.
  package func firstYear(of layer: Layer) -> Int? {
    investments.filter { $0.layer == layer && $0.amount > 0 }.flatMap(\.years).min()
  }
}
