// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M11: the parts of a district's value added, as yearly rates or as totals of a year.
package struct ValueAdded<V: ModelNumber>: Sendable {
  package var electronics: V = 0
  package var telecom: V = 0
  package var otherICT: V = 0
  package var cloud: V = 0
  package var colocation: V = 0
  /// The digitalised parts, delta_s Y_s.
  package var agriculture: V = 0
  package var industry: V = 0
  package var services: V = 0
  package var grdp: V = 0

  /// The digital core.
  @inline(__always)
  package var core: V { electronics + telecom + otherICT + cloud + colocation }

  /// The digital economy.
  @inline(__always)
  package var digital: V { core + (agriculture + industry + services) }

  /// Adds h/2 (rate at the start of a step + rate at its end).
  @inline(__always)
  mutating func add(_ a: Self, _ b: Self, halfStep: V) {
    electronics += halfStep * (a.electronics + b.electronics)
    telecom += halfStep * (a.telecom + b.telecom)
    otherICT += halfStep * (a.otherICT + b.otherICT)
    cloud += halfStep * (a.cloud + b.cloud)
    colocation += halfStep * (a.colocation + b.colocation)
    agriculture += halfStep * (a.agriculture + b.agriculture)
    industry += halfStep * (a.industry + b.industry)
    services += halfStep * (a.services + b.services)
    grdp += halfStep * (a.grdp + b.grdp)
  }

  /// GRDP from everything produced: value added and product taxes.
  @inline(__always)
  static func grdp(valueAdded: V, _ p: EconomyParameters<V>) -> V {
    valueAdded / (1 - p.productTaxes)
  }
}
