// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RolloutModel
import ScenarioFiles
import TestSupport

@testable import Sweeps

/// Sweeps of shipped scenarios.
enum Example {
  /// A scenario of Tuyên Quang.
  static func scenario(_ name: String) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "Scenarios/tuyen-quang/\(name).yaml").path()
    guard let scenario = try ScenarioFile.read(path: path).scenario else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return scenario
  }

  /// Scenarios with every kind of target: a parameter of each group, amounts, an anchor.
  static func everything(_ design: Design, end: Bool = false) throws -> Sweep {
    var scenario = try scenario("resolution-48")
    scenario.anchors = [
      Anchor(name: "plant", district: 2, year: 2027, valueAdded: 2500, ramp: 2),
      Anchor(name: "works", district: 0, year: 2025.5, valueAdded: 300, ramp: 1),
    ]
    var other = try Example.scenario("baseline")
    other.anchors = [Anchor(name: "plant", district: 1, year: 2026, valueAdded: 100, ramp: 0.5)]
    var factors = Parameter.all.filter { $0.low < $0.high }.map { entry in
      Factor(
        columns: [.init(name: entry.name, target: .parameter(entry.slot))],
        distribution: .uniform(low: entry.low, high: entry.high))
    }
    factors += [
      varied("investments.skills", .spending(.skills), 0, 2),
      varied("investments.cloud", .spending(.cloud), 0.5, 1.5),
      varied("investments.data_centre", .spending(.dataCentre), 0, 3),
      varied("anchors.plant.year", .anchorYear("plant"), 2024, 2032),
      varied("anchors.plant.value_added", .anchorValueAdded("plant"), 0, 5000),
      varied("anchors.plant.ramp", .anchorRamp("plant"), 0.1, 5),
    ]
    if end {
      factors.append(
        Factor(
          columns: [.init(name: "end", target: .end)],
          distribution: .choices([[2028], [2030], [2033]])))
    }
    let outcomes = [
      Outcome(name: "digital_share@2030", indicator: .digitalShare, year: end ? 2028 : 2030),
      Outcome(name: "dti_rank@2028", indicator: Indicator.named["dti_rank"]!, year: 2028),
      Outcome(
        name: "fibre_coverage@2025/1", indicator: Indicator.named["fibre_coverage"]!, year: 2025,
        district: 1),
      Outcome(name: "energy_mwh@2026", indicator: Indicator.named["energy_mwh"]!, year: 2026),
    ]
    return Sweep(
      scenarios: [scenario, other], design: design, factors: factors, outcomes: outcomes)
  }

  static func varied(_ name: String, _ target: Factor.Target, _ low: Double, _ high: Double)
    -> Factor
  {
    Factor(
      columns: [.init(name: name, target: target)], distribution: .uniform(low: low, high: high))
  }

  /// Three parameters and one outcome.
  static func small(_ method: Design.Method, runs: Int?, seed: UInt64 = 7) throws -> Sweep {
    let names = ["digitalisation.rate_services", "growth.services", "skills.loss"]
    return Sweep(
      scenarios: [try scenario("baseline")],
      design: Design(method: method, runs: runs, seed: seed),
      factors: names.map { name in
        let entry = Parameter.named[name]!
        return varied(name, .parameter(entry.slot), entry.low, entry.high)
      },
      outcomes: [Outcome(name: "digital_share@2025", indicator: .digitalShare, year: 2025)])
  }
}

extension Scenario {
  /// The scenario as a file with the values of a run would give it.
  func with(_ values: [Double], of columns: [Factor.Column]) -> Scenario {
    var scenario = self
    for (column, value) in zip(columns, values) {
      switch column.target {
      case .parameter(let slot): scenario.parameters[slot: slot] = value
      case .spending(let layer):
        for i in scenario.investments.indices where scenario.investments[i].layer == layer {
          scenario.investments[i].amount *= value
        }
      case .anchorYear(let name): scenario.change(name) { $0.year = value }
      case .anchorValueAdded(let name): scenario.change(name) { $0.valueAdded = value }
      case .anchorRamp(let name): scenario.change(name) { $0.ramp = value }
      case .end: scenario.end = Int(value)
      }
    }
    return scenario
  }

  private mutating func change(_ anchor: String, _ body: (inout Anchor) -> Void) {
    for i in anchors.indices where anchors[i].name == anchor { body(&anchors[i]) }
  }
}
