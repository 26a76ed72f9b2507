// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A plan projected beyond the scenario's end.
struct Prolonged {
  private let plan: Plan
  private let spending: SpendingPlan<Double>
  private let figure: AimFigure
  private let with: Projection
  private let without: Projection

  /// - Returns: `nil` where the projection leaves the range of numbers.
  init?(_ result: PlanResult, _ figure: AimFigure) {
    var plan = result.plan
    plan.scenario.end = max(plan.scenario.end, figure.year + PlanAppraisal.yearsOn)
    self.plan = plan
    self.figure = figure
    spending = result.spending
    with = Projection(plan.programme(of: spending))
    without = Projection(plan.scenario)
    guard with.isFinite, without.isFinite else { return nil }
  }

  /// The figure five years on.
  var figures: PlanAppraisal.Later {
    let on = PlanAppraisal.yearsOn
    return PlanAppraisal.Later(
      year: figure.year + on, with: figure.value(in: with, yearsOn: on),
      without: figure.value(in: without, yearsOn: on))
  }

  /// The plan's last years up to that of the aim; empty where the aim looks further, or where
  /// these are all its years.
  private var lastYears: [Int] {
    let years = plan.years.filter { figure.year - LateMoney.span < $0 && $0 <= figure.year }
    return plan.aim.looksAtOneYear && years.count < plan.years.count ? years : []
  }

  var lateMoney: [LateMoney] {
    guard !lastYears.isEmpty else { return [] }
    let total = spending.amounts.reduce(0, +)
    return plan.layers.compactMap { layer in
      var rest = spending
      for year in lastYears {
        for d in plan.districts { rest[position(year), layer, d] = 0 }
      }
      let amount = total - rest.amounts.reduce(0, +)
      guard amount > LateMoney.leastPart * total else { return nil }
      let adds = gains(over: rest)
      return LateMoney(
        layer: layer, years: lastYears, amount: amount, adds: adds.now, addsLater: adds.later)
    }
  }

  /// What the figures would be with the last years' money divided as in the year before them.
  var asBefore: LateMoney.AsBefore? {
    guard let first = lastYears.first, let before = plan.years.last(where: { $0 < first }) else {
      return nil
    }
    let pattern = sum(before)
    guard pattern > 0 else { return nil }
    var other = spending
    for year in lastYears {
      let share = sum(year) / pattern
      for layer in plan.layers {
        for d in plan.districts {
          other[position(year), layer, d] = share * spending[position(before), layer, d]
        }
      }
    }
    let gains = gains(over: other)
    return LateMoney.AsBefore(year: before, adds: -gains.now, addsLater: -gains.later)
  }

  /// By how much the plan's figures are above those of other amounts.
  private func gains(over other: SpendingPlan<Double>) -> (now: Double, later: Double) {
    let projection = Projection(plan.programme(of: other))
    let differences = [0, PlanAppraisal.yearsOn].map {
      figure.value(in: with, yearsOn: $0) - figure.value(in: projection, yearsOn: $0)
    }
    return (differences[0], differences[1])
  }

  private func position(_ year: Int) -> Int { year - plan.scenario.start - 1 }

  private func sum(_ year: Int) -> Double {
    plan.layers.reduce(0) { sum, layer in
      plan.districts.reduce(sum) { $0 + spending[position(year), layer, $1] }
    }
  }
}
