// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The search moves freely on a scale on which the bounds lie at infinity: the logit between two
/// bounds, the logarithm of the distance from one.
extension Unknown {
  /// The quantity at a place on the free scale.
  func value(at u: Double) -> Double {
    guard high.isFinite else { return low + exp(min(u, 700)) }
    return u < 0
      ? low + (high - low) * (exp(u) / (1 + exp(u)))
      : high - (high - low) * (exp(-u) / (1 + exp(-u)))
  }

  /// How fast the quantity moves there.
  func slope(at u: Double) -> Double {
    guard high.isFinite else { return exp(min(u, 700)) }
    let e = exp(-abs(u))
    return (high - low) * e / ((1 + e) * (1 + e))
  }

  /// The place of a value, which is moved strictly inside the bounds.
  func place(of value: Double) -> Double {
    guard high.isFinite else { return log(max(value - low, 1e-6 * scale)) }
    let part = min(max((value - low) / (high - low), 1e-6), 1 - 1e-6)
    return log(part / (1 - part))
  }

  /// A typical size: the prior's standard deviation, or else that of the starting value.
  var scale: Double { prior?.deviation ?? max(abs(start), 1e-3) }

  /// Whether a value is so near a bound that the bound decides it.
  func isAtBound(_ value: Double) -> Bool {
    let near = 1e-3 * min(scale, high - low)
    return value - low < near || high - value < near
  }

  /// A value to start another search from, for a number from 0 to 1.
  func spread(_ quantile: Double) -> Double {
    let side = 2 * quantile - 1
    if let prior { return prior.mean + side * Prior.ninetyPercent * prior.deviation }
    return high.isFinite ? low + quantile * (high - low) : low + (start - low) * exp(2 * side)
  }
}
