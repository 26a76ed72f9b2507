// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension AimFigure {
  /// The figure in words, in some year.
  func title(in year: Int, of scenario: Scenario) -> String {
    let place = district.map { ", \(scenario.districts[$0].name)," } ?? ""
    return "\(indicator.title)\(place) in \(year)" + (isLowest ? ", the lowest district" : "")
  }

  /// A value with its unit.
  func text(_ value: Double) -> String {
    indicator.presentation == .share
      ? NumberText.percent(value, decimals: 3) : indicator.text(value)
  }

  /// A difference of two values, with its sign.
  func difference(_ value: Double) -> String {
    indicator.presentation == .share
      ? NumberText.points(value, decimals: 3) : indicator.difference(value)
  }

  /// A difference with its unit.
  func change(_ value: Double) -> String {
    let unit = indicator.presentation == .share ? "points" : indicator.unit
    return difference(value) + (indicator.presentation == .index ? "" : " \(unit)")
  }
}
