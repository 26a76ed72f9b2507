// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// Where a margin passes 0.
enum Crossing {
  /// The point nearest to `missed`, as far as doubles tell, at which the goal is still met.
  ///
  /// - Precondition: the margin is below 0 at `missed`, and not at `met`.
  static func find(missed: Double, met: Double, margin: (Double) -> Double?) -> Double {
    let (low, high) = (min(missed, met), max(missed, met))
    guard var finder = try? RootFinder(),
      let root = try? finder.root(between: low, and: high, of: { margin($0) ?? .nan })
    else { return met }
    // A root is known to rounding; step over to the side on which the goal is met.
    var step = (met - root) * 0x1p-52
    var point = root
    while (margin(point) ?? -1) < 0 {
      point = root + step
      guard (low...high).contains(point), step != 0 else { return met }
      step *= 2
    }
    return point
  }
}
