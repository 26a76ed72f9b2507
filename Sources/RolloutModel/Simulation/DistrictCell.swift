// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// One district of a running simulation.
struct DistrictCell<V: ModelNumber>: Sendable {
  var constants: DistrictConstants<V>
  var state: DistrictState<V>
  /// Public money of the year, billion VND a year by layer.
  var planned: InlineArray<7, V> = InlineArray(repeating: 0)
  /// X at the time reached.
  var readiness: V = 0
  /// Usable vCPU and free IT load at the time reached.
  var usable: V = 0
  var free: V = 0
  /// Yearly rates at the time reached.
  var rates = ValueAdded<V>()
  /// Totals of the year so far.
  var year = YearFlows<V>()

  init(_ figures: DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    constants = DistrictConstants(figures, run)
    state = DistrictState(figures, run)
  }
}

/// Totals of a year in one district, billion VND.
struct YearFlows<V: ModelNumber>: Sendable {
  var valueAdded = ValueAdded<V>()
  var absorbed: V = 0
  var privateSpending: V = 0
  var upkeep: V = 0
  var construction: V = 0
}
