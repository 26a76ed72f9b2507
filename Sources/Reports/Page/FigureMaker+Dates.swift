// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// When an observation holds: a year for a total, else the end of a year or a day.
  func date(_ observation: Observation) -> String {
    let year = observation.calendarYear
    if year == year.rounded() {
      let text = String(Int(year))
      return observation.indicator.timing == .flow ? text : words.dates.endOfYear(text)
    }
    return day(observation.date)
  }

  /// The day whose end is nearest to a moment in years.
  private func day(_ date: Double) -> String {
    let year = Int(date.rounded(.down))
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let length = Double(lengths.reduce(0, +))
    var rest = max(1, Int(((date - Double(year)) * length).rounded()))
    for (month, days) in lengths.enumerated() {
      if rest <= days { return words.dates.day(rest, month + 1, year) }
      rest -= days
    }
    return words.dates.day(31, 12, year)
  }
}

extension Goal {
  /// The number of the bound.
  var limit: Double {
    switch bound {
    case .atLeast(let limit), .atMost(let limit): limit
    }
  }
}
