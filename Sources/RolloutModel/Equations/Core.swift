// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M10: the digital core.
enum Core {
  /// Value added of an anchor project at time t, billion VND a year: 0 before it starts.
  @inline(__always)
  static func anchor<V: ModelNumber>(_ anchor: AnchorFigures<V>, time t: V) -> V {
    let x = V.maximum(0, t - anchor.start) / anchor.ramp
    return anchor.valueAdded * (x * V.meanDecay(x))
  }

  /// Value added of cloud services served inside, billion VND a year, for `vcpu` served.
  @inline(__always)
  static func cloud<V: ModelNumber>(_ p: CloudParameters<V>, vcpu: V, priceLevel: V) -> V {
    p.valueAddedRatio * p.price * 1e-3 * priceLevel * vcpu
  }

  /// Value added of colocation, billion VND a year, for `kw` leased to outside customers.
  @inline(__always)
  static func colocation<V: ModelNumber>(_ p: DataCentreParameters<V>, kw: V) -> V {
    p.valueAddedRatio * p.price * 1e-3 * kw
  }
}

/// An anchor project in the number type of a run.
package struct AnchorFigures<V: ModelNumber>: Sendable {
  /// Position of the district, or of the block of districts that holds it.
  package var district: Int
  /// 1, or in a block of districts 1 in the lane of the anchor's and 0 elsewhere.
  package var presence: V
  /// Years after the end of the start year.
  package var start: V
  /// Billion VND a year at full size.
  package var valueAdded: V
  /// Years, above 0.
  package var ramp: V

  package init(district: Int, presence: V = 1, start: V, valueAdded: V, ramp: V) {
    self.district = district
    self.presence = presence
    self.start = start
    self.valueAdded = valueAdded
    self.ramp = ramp
  }

  /// The anchor of a scenario whose start year is `start`.
  package init(_ anchor: Anchor, scenarioStart: Int) {
    self.init(
      district: anchor.district, start: V(anchor.year - Double(scenarioStart) - 1),
      valueAdded: V(anchor.valueAdded), ramp: V(anchor.ramp))
  }
}
