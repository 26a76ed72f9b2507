// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension MeasuredFigure {
  /// What was measured, and where: `fibre_takeup` or `fibre_takeup/na-hang`.
  func name(in scenario: Scenario) -> String {
    let district = observation.district.map { "/\(scenario.districts[$0].id)" } ?? ""
    return observation.indicator.name + district
  }

  /// The year whose end or total was measured, or the moment: `2024`, `2016.29`.
  var dateText: String {
    let date = observation.date
    if date == date.rounded() { return String(Int(date) - 1) }
    let hundredths = Int((date * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100)." + (rest.count == 1 ? "0" + rest : rest)
  }
}

extension Double {
  /// A number, or nothing where it is not finite.
  var jsonOrNull: JSON { isFinite ? .number(self) : .null }
}
