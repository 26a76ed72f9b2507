// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// A goal's bound with its unit: `30 %`.
  func bound(_ goal: Goal) -> String {
    switch goal.indicator.presentation {
    case .share: return numbers.shortPercent(goal.limit)
    case .index: return numbers.short(goal.limit)
    case .amount: return numbers.short(goal.limit) + "\u{A0}" + words.units(goal.indicator.unit)
    }
  }

  /// What is asked for: `Fibre coverage, Lâm Bình, 2030: at least 95 %`.
  func wanted(_ goal: Goal, in scenario: Scenario) -> String {
    let district = goal.district.map { ", " + scenario.districts[$0].name } ?? ""
    let side =
      switch goal.bound {
      case .atLeast: words.answer.atLeast(bound(goal))
      case .atMost: words.answer.atMost(bound(goal))
      }
    return "\(words.terms.indicator(goal.indicator))\(district), \(goal.year)"
      + "\(words.page.colon) \(side)"
  }

  /// Whether a goal is met, and by how much it is missed.
  func verdict(_ outcome: GoalOutcome) -> String {
    guard let shortfall = outcome.shortfall else { return words.answer.open }
    guard shortfall > 0 else { return words.answer.met }
    let text = distance(outcome, shortfall)
    switch outcome.goal.bound {
    case .atLeast: return words.answer.missedBelow(text)
    case .atMost: return words.answer.missedAbove(text)
    }
  }

  /// The projected value of a goal's figure.
  func projected(_ outcome: GoalOutcome) -> String {
    guard let projected = outcome.projected else { return "" }
    guard outcome.goal.indicator.presentation == .share else {
      return value(projected, of: outcome.goal.indicator)
    }
    return numbers.percent(projected, decimals: decimals(outcome))
  }

  private func distance(_ outcome: GoalOutcome, _ shortfall: Double) -> String {
    switch outcome.goal.indicator.presentation {
    case .share:
      words.answer.points(numbers.fixed(shortfall * 100, decimals: decimals(outcome)))
    case .index: numbers.short(shortfall, decimals: 3)
    case .amount: value(shortfall, of: outcome.goal.indicator)
    }
  }

  /// So many decimals of per cent that a missed goal is not missed by nothing, and that bound,
  /// value and distance add up as they are written.
  private func decimals(_ outcome: GoalOutcome) -> Int {
    guard let projected = outcome.projected, let shortfall = outcome.shortfall else { return 1 }
    for decimals in 1..<6 {
      let scale = (0..<decimals + 2).reduce(1.0) { power, _ in power * 10 }
      let values = [outcome.goal.limit, projected, shortfall].map { ($0 * scale).rounded() }
      if abs(abs(values[0] - values[1]) - abs(values[2])) < 0.5, shortfall <= 0 || values[2] > 0 {
        return decimals
      }
    }
    return 6
  }
}
