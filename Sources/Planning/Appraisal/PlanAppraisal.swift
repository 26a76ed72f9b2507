// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A plan beside what happens without it, in the plan's own years and five years on.
package struct PlanAppraisal: Sendable {
  /// What the plan is called.
  package let name: String
  package let result: PlanResult
  package let with: Projection
  package let without: Projection
  /// The figure that the plan is looked at by.
  package let figure: AimFigure
  /// The same figure five years on, with nothing spent after the scenario's end; `nil` where the
  /// projection leaves the range of numbers by then.
  package let fiveYearsOn: Later?
  /// What the last years' money does; empty for aims that do not look at one year alone.
  package let lateMoney: [LateMoney]
  /// What it would do if it were divided as in the year before; `nil` for the same aims.
  package let asBefore: LateMoney.AsBefore?

  /// How far on a plan is looked at.
  package static let yearsOn = 5

  /// The figure of an aim in a later year.
  package struct Later: Sendable {
    package let year: Int
    package let with: Double
    package let without: Double
  }

  package init(_ result: PlanResult, name: String) {
    self.name = name
    self.result = result
    let figure = AimFigure(result.plan)
    self.figure = figure
    var scenario = result.scenario
    scenario.name = name
    scenario.description = "The plan '\(name)' on top of '\(result.plan.scenario.name)'."
    with = Projection(scenario)
    without = Projection(result.plan.scenario)
    let later = Prolonged(result, figure)
    fiveYearsOn = later?.figures
    lateMoney = later?.lateMoney ?? []
    asBefore = later?.asBefore
  }

  /// Whether every figure is a finite number.
  package var isFinite: Bool {
    with.isFinite && without.isFinite && result.value.isFinite && result.equalSplit.isFinite
      && result.withoutPlan.isFinite
  }
}
