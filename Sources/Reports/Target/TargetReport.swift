// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// The answer to a target question, for people and for programs.
package struct TargetReport: Sendable {
  /// What the question is called.
  package let name: String
  package let result: TargetResult
  /// The plan of the answer, where one was asked for.
  let appraisal: PlanAppraisal?

  package init(_ result: TargetResult, name: String) {
    self.name = name
    self.result = result
    appraisal = result.plan.map { PlanAppraisal($0, name: name) }
  }

  var scenario: Scenario { result.question.scenario }
  var reach: [Plan.Reach] { result.question.reach }

  /// Whether money was asked for that nothing bounds.
  var isUnbounded: Bool {
    if case .spending(let plan) = result.question { plan.budget == nil } else { false }
  }
}

extension Lever {
  /// A value with its unit.
  func text(_ value: Double) -> String {
    switch unit {
    case "", "1": number(value)
    case "1/yr": number(value) + " %/yr"
    default: "\(number(value)) \(unit)"
    }
  }

  /// The range, with its unit once.
  var rangeText: String { "\(number(low)) to \(text(high))" }

  /// A value without its unit.
  private func number(_ value: Double) -> String {
    switch unit {
    case "": value == value.rounded() ? String(Int(value)) : "\((value * 1000).rounded() / 1000)"
    case "1/yr": NumberText.threeDigits(value * 100)
    default: NumberText.threeDigits(value)
    }
  }
}

extension Parameter {
  /// The parameter as a lever within its documented range, by which its values are written.
  var lever: Lever { Lever(name: name, target: .parameter(slot), low: low, high: high) }
}

extension Indicator {
  /// The title within a sentence; words in capitals stay.
  fileprivate var titleWithin: String {
    guard title.dropFirst().first?.isLowercase == true else { return title }
    return title.prefix(1).lowercased() + title.dropFirst()
  }
}

extension Goal {
  /// The figure in words: an indicator, a place and a year.
  func title(in scenario: Scenario) -> String {
    let place = district.map { ", \(scenario.districts[$0].name)," } ?? ""
    return "\(indicator.titleWithin)\(place) in \(year)"
  }

  /// How far a value is on the wrong side of the bound.
  func shortfall(of value: Double) -> Double {
    switch bound {
    case .atLeast(let bound): bound - value
    case .atMost(let bound): value - bound
    }
  }
}
