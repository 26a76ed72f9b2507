// SPDX-License-Identifier: GPL-3.0-or-later

/// Which layers may get money in which year and district.
///
/// A layer that gets none and has no work in progress completes nothing, which need not be
/// computed: known from the scenario's entries, never from a value, so that all runs of a batch go
/// the same way. Leaving it out changes no bit.
package struct FundedLayers: Sendable {
  /// The layers as bits, by their raw values.
  package typealias Bits = UInt8

  private let districtCount: Int
  /// Year by year, in it district by district; nothing where every layer may get money.
  private var bits: [Bits]

  /// Every layer may get money at any time.
  package static let all = FundedLayers(districtCount: 1, bits: [])

  private init(districtCount: Int, bits: [Bits]) {
    self.districtCount = districtCount
    self.bits = bits
  }

  /// No layer gets money until one is marked.
  init(yearCount: Int, districtCount: Int) {
    self.init(
      districtCount: districtCount, bits: Array(repeating: 0, count: yearCount * districtCount))
  }

  mutating func mark(year: Int, layer: Int, district: Int) {
    bits[year * districtCount + district] |= 1 << layer
  }

  /// The layers that may get money in the year at position `year` from 0.
  subscript(year: Int, district: Int) -> Bits {
    bits.isEmpty ? .max : bits[year * districtCount + district]
  }
}
