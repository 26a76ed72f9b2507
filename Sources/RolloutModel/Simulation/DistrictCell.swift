// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// One district of a running simulation.
struct DistrictCell<V: ModelNumber>: Sendable {
  var constants = DistrictConstants<V>()
  var state = DistrictState<V>()
  /// Public money of the year in funded layers, billion VND a year by layer.
  var planned: InlineArray<7, V> = InlineArray(repeating: 0)
  /// The layers that may get money this year, and those that did so far.
  var funded: FundedLayers.Bits = 0
  var begun: FundedLayers.Bits = 0
  /// X at the time reached, and the logarithm of S.
  var readiness: V = 0
  var logSkills: V = 0
  /// Usable vCPU and free IT load at the time reached.
  var usable: V = 0
  var free: V = 0
  /// Yearly rates at the time reached.
  var rates = ValueAdded<V>()
  /// Totals of the year so far.
  var year = YearFlows<V>()

  init(_ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    restart(figures, run)
  }

  /// Goes to the start of a run. The year's amounts and totals, and what follows from the states,
  /// are set before they are read.
  @inline(__always)
  mutating func restart(
    _ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>
  ) {
    constants.set(figures, run)
    state.set(figures, run)
    funded = 0
    begun = 0
  }
}

extension DistrictCell {
  /// Takes up which layers may get money in a year.
  mutating func fund(_ layers: FundedLayers.Bits) {
    funded = layers
    begun |= layers
  }

  /// Begins the totals of a year.
  @inline(__always)
  mutating func clearYear() {
    year.rates = rates.halved
    year.absorbed = 0
    year.privateSpending = 0
    year.upkeep = 0
    year.construction = 0
  }

  /// Whether a layer may get money this year.
  @inline(__always)
  func isFunded(_ layer: Int) -> Bool { funded & (1 << layer) != 0 }

  /// Whether a layer may have work in progress.
  @inline(__always)
  func hasBegun(_ layer: Int) -> Bool { begun & (1 << layer) != 0 }
}

/// Totals of a year in one district so far, billion VND.
struct YearFlows<V: ModelNumber>: Sendable {
  /// Half the rates at the year's start and all those at the ends of its steps, each step's as if
  /// a year long.
  var rates = ValueAdded<V>()
  var absorbed: V = 0
  var privateSpending: V = 0
  var upkeep: V = 0
  var construction: V = 0
}
