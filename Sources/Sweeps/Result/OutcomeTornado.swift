// SPDX-License-Identifier: GPL-3.0-or-later

/// What an outcome becomes when one factor at a time moves, all others at the scenario's values.
package struct OutcomeTornado: Sendable, Equatable {
  package var outcome: Outcome
  /// The outcome with every factor at the scenario's value.
  package var central: Double
  /// In the order of the sweep's factors.
  package var bars: [Bar]

  package init(outcome: Outcome, central: Double, bars: [Bar]) {
    self.outcome = outcome
    self.central = central
    self.bars = bars
  }

  /// The outcome at a factor's two ends.
  package struct Bar: Sendable, Equatable {
    /// The name of the factor; several that move together in brackets.
    package var name: String
    /// The values of the factor's columns at its two ends.
    package var from: [Double]
    package var to: [Double]
    /// The outcome there; `nil` where the run fails.
    package var low: Double?
    package var high: Double?

    package init(name: String, from: [Double], to: [Double], low: Double?, high: Double?) {
      self.name = name
      self.from = from
      self.to = to
      self.low = low
      self.high = high
    }
  }
}
