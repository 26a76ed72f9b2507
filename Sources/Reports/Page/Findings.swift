// SPDX-License-Identifier: GPL-3.0-or-later

/// What a sweep around a scenario tells of the share of the digital economy.
package struct SweepFindings: Sendable {
  package var band: Band?
  package var influences: Influences?

  /// Two quantiles of the runs in each projected year.
  package struct Band: Sendable {
    /// The probabilities, such as 0.05 and 0.95.
    package var lowLevel: Double
    package var highLevel: Double
    /// Shares, one for each projected year.
    package var low: [Double]
    package var high: [Double]

    package init(lowLevel: Double, highLevel: Double, low: [Double], high: [Double]) {
      self.lowLevel = lowLevel
      self.highLevel = highLevel
      self.low = low
      self.high = high
    }
  }

  /// How far the share of a year moves with each cause, the largest first.
  package struct Influences: Sendable {
    package var year: Int
    /// The share with every cause at its central value.
    package var centre: Double
    package var causes: [Cause]

    package init(year: Int, centre: Double, causes: [Cause]) {
      self.year = year
      self.centre = centre
      self.causes = causes
    }
  }

  /// The share at the low and at the high end of a cause.
  package struct Cause: Sendable {
    package var name: String
    package var low: Double
    package var high: Double

    package init(name: String, low: Double, high: Double) {
      self.name = name
      self.low = low
      self.high = high
    }
  }

  package init(band: Band? = nil, influences: Influences? = nil) {
    self.band = band
    self.influences = influences
  }
}
