// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What one would say of an observation without any model, from the two last ones of the same
/// figure.
struct NaiveForecast {
  /// Years since the last one.
  var horizon: Double
  var lastValue: Double
  var lastChange: Double

  /// The forecast of the measurement at `row` from those up to the year `cut`; `nil` where it is
  /// known by then, or fewer than two earlier ones are.
  init?(_ measurements: [MeasuredFigure], row: Int, cut: Int) {
    let target = measurements[row].observation
    guard !measurements[row].isUpTo(cut) else { return nil }
    let known = measurements.filter { $0.isUpTo(cut) && $0.isSameFigure(as: measurements[row]) }
      .map(\.observation).sorted { $0.date < $1.date }
    guard let last = known.last, let before = known.last(where: { $0.date < last.date }) else {
      return nil
    }
    horizon = target.date - last.date
    lastValue = last.value
    lastChange = last.value + (last.value - before.value) / (last.date - before.date) * horizon
  }
}

extension MeasuredFigure {
  /// Whether both measure one indicator in one place.
  func isSameFigure(as other: MeasuredFigure) -> Bool {
    observation.indicator == other.observation.indicator
      && observation.district == other.observation.district
  }
}
