// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M8: the digitalised part of a sector (logistic, closed form).
enum Digitalisation {
  /// delta' = max/(1 + (max/delta - 1) exp(-rate X h)), with numerator and denominator multiplied
  /// by delta.
  ///
  /// - Parameter growth: rate X h.
  @inline(__always)
  static func next<V: ModelNumber>(after delta: V, max: V, growth: V) -> V {
    max * delta / V.fused(max - delta, V.exp(-growth, within: 700), delta)
  }
}
