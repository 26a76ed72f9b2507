// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// Why the shares of two scenarios differ in a year: by what differs in their inputs, and by what
/// the share is made of.
package struct Explanation: Sendable {
  package let a: Projection
  package let b: Projection
  package let year: Int
  /// The second scenario's share less the first one's.
  package let difference: Double
  /// `nil` where a mix of the scenarios leads beyond the range of numbers.
  package let drivers: DriverSplit?
  /// `nil` where a region has no GRDP.
  package let parts: PartSplit?

  /// - Precondition: both projections have `year`.
  package init(_ a: Projection, _ b: Projection, year: Int) {
    self.a = a
    self.b = b
    self.year = year
    difference = b.value(.digitalShare, year: year)! - a.value(.digitalShare, year: year)!
    drivers = DriverSplit(a.scenario, b.scenario, year: year)
    parts = PartSplit(a, b, year: year)
  }
}
