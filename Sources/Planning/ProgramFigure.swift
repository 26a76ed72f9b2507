// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// The figure of a curved row, and how it counts.
struct ProgramFigure {
  let goal: Goal
  /// 1 where more is better, -1 where less is.
  let sign: Double
  let bound: Double
  /// What one unit counts among figures of which the lowest matters.
  var weight = 1.0
  /// Whether the lowest of such figures is the aim; otherwise the row is a demand.
  var isLevel = false
}

extension ProgramFigure {
  /// Demands first, then the figures of which the lowest counts.
  static func all(_ plan: Plan) -> [ProgramFigure] {
    var figures = plan.reach.map { demand in
      switch demand.goal.bound {
      case .atLeast(let bound):
        ProgramFigure(goal: demand.goal, sign: 1, bound: bound + margin(bound))
      case .atMost(let bound):
        ProgramFigure(goal: demand.goal, sign: -1, bound: bound - margin(bound))
      }
    }
    if case .maximiseMargin = plan.aim {
      for j in figures.indices {
        figures[j].weight = figures[j].goal.weight
        figures[j].isLevel = true
      }
    }
    if case .maximiseLowest(let indicator, let year) = plan.aim {
      for d in plan.scenario.districts.indices {
        let goal = Goal(indicator: indicator, year: year, bound: .atLeast(0), district: d)
        figures.append(ProgramFigure(goal: goal, sign: 1, bound: 0, isLevel: true))
      }
    }
    return figures
  }

  /// How much a demand is overdone, so that it is met to the last digit.
  private static func margin(_ bound: Double) -> Double { 1e-10 * max(1e-3, abs(bound)) }
}
