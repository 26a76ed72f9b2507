// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The figures that an aim or a demand is made of, on a recorded run: their weighted sum is the
/// value, and the weights are its slopes.
struct Measure {
  var terms: [(place: RecordedRun.Place, weight: Double)]
  var value: Double
  /// For the lowest of several figures: how sharply the lowest counts.
  var sharpness: Double?
}

extension RecordedRun {
  /// What an aim measures; `nil` for spending, which is no figure of the run.
  func measure(_ aim: Plan.Aim) -> Measure? {
    switch aim {
    case .minimiseSpending: return nil
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
    case .maximiseLowest(let indicator, let year):
      return lowest(indicator, year: year - scenario.start - 1)
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

  /// A smooth minimum over the districts, at most ln(count)/sharpness below the lowest.
  private func lowest(_ indicator: Indicator, year: Int) -> Measure {
    let sharpness = 400.0
    let places = scenario.districts.indices.map { place(indicator, year: year, district: $0) }
    let values = places.map(value)
    let least = values.min()!
    let parts = values.map { Double.exp(-sharpness * ($0 - least)) }
    let sum = parts.reduce(0, +)
    return Measure(
      terms: zip(places, parts).map { ($0, $1 / sum) },
      value: least - Double.log(sum) / sharpness, sharpness: sharpness)
  }

  /// How the weights of a measure change along the direction of `move`.
  func weightChanges(_ measure: Measure) -> [Seed] {
    guard let sharpness = measure.sharpness else { return [] }
    let slopes = measure.terms.map { slope(of: $0.place) }
    let mean = zip(measure.terms, slopes).reduce(0) { $0 + $1.0.weight * $1.1 }
    return zip(measure.terms, slopes).map { term, slope in
      (term.place, -sharpness * term.weight * (slope - mean))
    }
  }

  /// The slope of a measure along the direction of `move`.
  func slope(of measure: Measure) -> Double {
    measure.terms.reduce(0) { $0 + $1.weight * slope(of: $1.place) }
  }
}
