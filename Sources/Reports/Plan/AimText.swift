// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// How an aim and its values are written.
package struct AimText {
  private let plan: Plan

  package init(plan: Plan) { self.plan = plan }

  private var scenario: Scenario { plan.scenario }

  /// The aim as plan files write it.
  var name: String {
    switch plan.aim {
    case .maximise(let indicator, let year, let district):
      "\(indicator.name)@\(year)" + (district.map { "/\(scenario.districts[$0].id)" } ?? "")
    case .maximiseMean(let indicator): "mean: \(indicator.name)"
    case .maximiseDiscounted(let indicator, let rate):
      "discounted: \(indicator.name), rate: \(rate)"
    case .maximiseLowest(let indicator, let year): "lowest: \(indicator.name)@\(year)"
    case .maximiseMargin: "margin"
    case .minimiseSpending: "spending"
    }
  }

  /// The aim in words.
  var title: String {
    let years = "\(scenario.years.lowerBound)-\(scenario.years.upperBound)"
    switch plan.aim {
    case .maximise(let indicator, let year, let district):
      let place = district.map { ", \(scenario.districts[$0].name)," } ?? ""
      return "\(indicator.title)\(place) in \(year)"
    case .maximiseMean(let indicator): return "\(indicator.title), mean of \(years)"
    case .maximiseDiscounted(let indicator, let rate):
      let perCent = NumberText.threeDigits(rate * 100)
      return "\(indicator.title), sum of \(years) discounted at \(perCent) %/yr"
    case .maximiseLowest(let indicator, let year):
      return "\(indicator.title) in \(year), the lowest of the districts"
    case .maximiseMargin: return "Smallest margin of the demands, in units of their bounds"
    case .minimiseSpending: return "Spending of the plan"
    }
  }

  /// The indicator of the aim; `nil` for spending.
  var indicator: Indicator? {
    switch plan.aim {
    case .maximise(let indicator, year: _, district: _), .maximiseMean(let indicator),
      .maximiseDiscounted(let indicator, rate: _), .maximiseLowest(let indicator, year: _):
      indicator
    case .maximiseMargin, .minimiseSpending: nil
    }
  }

  /// Whether values are parts of a whole, written in per cent.
  var isShare: Bool {
    if case .maximiseDiscounted = plan.aim { return false }
    return indicator?.presentation == .share
  }

  /// The unit of a value, or of a difference in percentage points.
  var unit: String {
    if isShare { return "points" }
    if case .maximiseMargin = plan.aim { return "" }
    guard let indicator else { return "billion VND" }
    guard indicator.presentation == .amount else { return "" }
    guard case .maximiseDiscounted = plan.aim, indicator.unit.hasSuffix("/yr") else {
      return indicator.unit
    }
    return String(indicator.unit.dropLast(3))
  }

  /// A value with its unit.
  package func text(_ value: Double) -> String {
    isShare
      ? NumberText.percent(value, decimals: 3) : "\(NumberText.amount(value)) \(unit)"
  }

  /// A difference of two values, with its sign.
  func difference(_ value: Double) -> String {
    isShare
      ? NumberText.points(value, decimals: 3)
      : (value > 0 ? "+" : "") + NumberText.amount(value)
  }

  /// A small difference, with the digits that count and its unit.
  func worth(_ value: Double) -> String {
    "\(NumberText.threeDigits(isShare ? value * 100 : value)) \(unit)"
  }
}
