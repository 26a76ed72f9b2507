// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import Planning
import RolloutModel
import TestSupport

extension Scenario {
  /// The scenario with other values, drawn from `random`, for each of some drivers.
  func varied(_ drivers: [Driver], using random: inout SplitMix64) -> Scenario {
    var varied = self
    for driver in drivers { varied.vary(driver, using: &random) }
    return varied
  }

  private mutating func vary(_ driver: Driver, using random: inout SplitMix64) {
    switch driver {
    case .spending(let layer):
      investments.removeAll { $0.layer == layer }
      investments.append(
        Investment(
          layer: layer, years: Array(start + 1...min(end, start + 5)),
          amount: .random(in: 5...60, using: &random),
          districts: Array(districts.indices.shuffled(using: &random).prefix(3)),
          split: Investment.Split.allCases.randomElement(using: &random)!))
    case .anchors:
      anchors.append(
        Anchor(
          name: "plant", district: districts.indices.randomElement(using: &random)!,
          year: .random(in: Double(start + 1)...Double(end), using: &random),
          valueAdded: .random(in: 500...2500, using: &random), ramp: 2))
    case .parameters(let group):
      for entry in Parameter.all where entry.name.hasPrefix(group + ".") {
        // Conventions have no range.
        parameters[slot: entry.slot] =
          entry.low < entry.high
          ? .random(in: entry.low...entry.high, using: &random) : 1.1 * entry.central
      }
    case .horizon: start -= Int.random(in: 1...2, using: &random)
    case .steps: stepsPerYear = stepsPerYear == 4 ? 12 : 4
    case .districts:
      for d in districts.indices { districts[d].figures.vary(using: &random) }
    }
  }

  /// The scenario with the rows of its table the other way round.
  var backwards: Scenario {
    var turned = self
    let last = districts.count - 1
    turned.districts.reverse()
    for i in investments.indices {
      turned.investments[i].districts = investments[i].districts.map { last - $0 }
    }
    for i in anchors.indices { turned.anchors[i].district = last - anchors[i].district }
    return turned
  }
}

extension DistrictFigures where V == Double {
  fileprivate mutating func vary(using random: inout SplitMix64) {
    for column in DistrictColumn.all {
      let factor = Double.random(in: 0.8...1.2, using: &random)
      switch column.rule {
      case .share, .state:
        self[slot: column.slot] += 0.2 * (factor - 0.8) * (0.5 - self[slot: column.slot])
      default: self[slot: column.slot] *= factor
      }
    }
  }
}
