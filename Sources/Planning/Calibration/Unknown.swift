// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A quantity that a calibration is to find.
package struct Unknown: Sendable, Equatable {
  /// The name in files: that of a parameter, or `start.` and a column of the district table.
  package var name: String
  package var target: Target
  /// In the unit of the quantity; where the search starts.
  package var start: Double
  /// The estimate stays above this; finite.
  package var low: Double
  /// The estimate stays below this; may be infinite.
  package var high: Double
  /// What is known beforehand, if that counts.
  package var prior: Prior?

  package enum Target: Sendable, Equatable {
    /// The parameter with this slot.
    case parameter(Int)
    /// A factor, the same for all districts, on the starting figure with this slot.
    case start(Int)
  }

  /// A mean and a standard deviation.
  package struct Prior: Sendable, Equatable {
    package var mean: Double
    package var deviation: Double

    package init(mean: Double, deviation: Double) {
      precondition(deviation > 0)
      self.mean = mean
      self.deviation = deviation
    }

    /// The prior of a range in which nine of ten values lie: its half width is 1.645 standard
    /// deviations.
    package init(mean: Double, low: Double, high: Double) {
      self.init(mean: mean, deviation: (high - low) / (2 * Prior.ninetyPercent))
    }

    /// Standard deviations on either side that hold 90 % of a normal variable.
    package static let ninetyPercent = 1.645
  }

  package init(
    name: String, target: Target, start: Double, low: Double, high: Double, prior: Prior?
  ) {
    precondition(low.isFinite && low < high)
    self.name = name
    self.target = target
    self.start = start
    self.low = low
    self.high = high
    self.prior = prior
  }

  /// The unit of the quantity.
  package var unit: String {
    switch target {
    case .parameter(let slot): Parameter.all.first { $0.slot == slot }!.unit
    case .start: "1"
    }
  }
}
