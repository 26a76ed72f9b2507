// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Something that varies by itself: one name, or several that move together.
package struct Factor: Sendable {
  /// One for each name.
  package var columns: [Column]
  package var distribution: Distribution

  /// A varied name and what it changes.
  package struct Column: Sendable, Equatable {
    /// As it is written in the file, and in the table of runs.
    package var name: String
    package var target: Target

    package init(name: String, target: Target) {
      self.name = name
      self.target = target
    }
  }

  /// What a name changes. Values are in the unit of the target.
  package enum Target: Sendable, Equatable {
    /// A parameter of the catalogue, by its slot.
    case parameter(Int)
    /// The planned spending of a layer, which the value multiplies.
    case spending(Layer)
    /// The calendar year, the size or the ramp of the anchor of a name.
    case anchorYear(String)
    case anchorValueAdded(String)
    case anchorRamp(String)
    /// The last year of the projection; whole numbers.
    case end
  }

  package init(columns: [Column], distribution: Distribution) {
    self.columns = columns
    self.distribution = distribution
  }
}

/// How values are spread. Each has a value for every point from 0 to 1: its quantile.
package enum Distribution: Sendable, Equatable {
  case uniform(low: Double, high: Double)
  /// Uniform in the logarithm; `low` above 0.
  case logUniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  /// Normal, cut off at the bounds.
  case normal(mean: Double, sd: Double, low: Double, high: Double)
  /// The logarithm is normal with this mean and deviation; cut off at the bounds.
  case logNormal(logMean: Double, logSD: Double, low: Double, high: Double)
  /// One of these rows, each as likely as another; a row has a value for each column.
  case choices([[Double]])
}
