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

  /// Adds rates, all multiplied by the same.
  @inline(__always)
  mutating func add(_ rates: Self, times factor: V) {
    electronics += rates.electronics * factor
    telecom += rates.telecom * factor
    otherICT += rates.otherICT * factor
    cloud += rates.cloud * factor
    colocation += rates.colocation * factor
    agriculture += rates.agriculture * factor
    industry += rates.industry * factor
    services += rates.services * factor
    grdp += rates.grdp * factor
  }

  @inline(__always)
  var halved: Self {
    var half = Self()
    half.add(self, times: 0.5)
    return half
  }

  /// Adds rates that have no part of the market for capacity yet.
  @inline(__always)
  mutating func addOwn(_ rates: Self) {
    electronics += rates.electronics
    telecom += rates.telecom
    otherICT += rates.otherICT
    agriculture += rates.agriculture
    industry += rates.industry
    services += rates.services
    grdp += rates.grdp
  }

  /// Adds what the market for capacity brings.
  @inline(__always)
  mutating func add(_ market: CapacityMarket) {
    cloud += market.cloud
    colocation += market.colocation
    grdp += market.grdp
  }

  /// What a district earns with its capacity, which is known once all districts are measured.
  struct CapacityMarket: Sendable {
    var cloud: V
    var colocation: V
    /// Of GRDP.
    var grdp: V
  }

  /// What a year's steps add up to, h/2 (rate at the start + rate at the end) each: h times the sum
  /// of half the first rate, the rates between, and half the last.
  ///
  /// To be called on half the first rate and all others.
  @inline(__always)
  func total(last: Self, step h: V) -> Self {
    var sum = self
    sum.add(last, times: -0.5)
    var total = Self()
    total.add(sum, times: h)
    return total
  }
}
