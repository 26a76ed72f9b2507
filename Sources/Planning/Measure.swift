// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The figures that an aim or a demand is made of, on a recorded run: their weighted sum is the
/// value, and the weights are its slopes.
struct Measure {
  var terms: [(place: RecordedRun.Place, weight: Double)]
  var value: Double
}

extension RecordedRun {
  /// What an aim measures; `nil` for spending, which is no figure of the run, and for the lowest of
  /// several figures, which is none by itself.
  func measure(_ aim: Plan.Aim) -> Measure? {
    switch aim {
    case .maximise(let indicator, let year, let district):
      return weighted([(place(indicator, year: year - scenario.start - 1, district: district), 1)])
    case .maximiseMean(let indicator):
      let count = scenario.years.count
      return weighted(
        (0..<count).map { (place(indicator, year: $0, district: nil), 1 / Double(count)) })
    case .maximiseDiscounted(let indicator, let rate):
      return weighted(
        scenario.years.indices.enumerated().map { position, _ in
          (
            place(indicator, year: position, district: nil),
            Double.exp(-rate * (Double(position) + 0.5))
          )
        })
    case .minimiseSpending, .maximiseLowest, .maximiseMargin: return nil
    }
  }

  /// The value of a goal's figure.
  func measure(_ goal: Goal) -> Measure {
    weighted([
      (place(goal.indicator, year: goal.year - scenario.start - 1, district: goal.district), 1)
    ])
  }

  private func weighted(_ terms: [(place: Place, weight: Double)]) -> Measure {
    Measure(terms: terms, value: terms.reduce(0) { $0 + $1.weight * value($1.place) })
  }
}
