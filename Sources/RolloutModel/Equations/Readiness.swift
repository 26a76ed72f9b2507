// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M7: readiness, a weighted geometric mean relative to the start year.
enum Readiness {
  /// Use of mobile networks, better where 5G is used: A_4g (1 + quality A_5g).
  @inline(__always)
  static func mobile<V: ModelNumber>(use4G: V, use5G: V, quality: V) -> V {
    use4G * V.fused(quality, use5G, 1)
  }

  /// Weights that sum to 1, with the weighted logarithm of the references: one factor
  /// exp(-offset) stands for the division by all z_ref.
  struct Scale<V: ModelNumber>: Sendable {
    var fibre: V = 0
    var mobile: V = 0
    var cloud: V = 0
    var skills: V = 0
    var platforms: V = 0
    var offset: V = 0
  }

  /// The weights normalised, and the offset of the start year's means.
  @inline(__always)
  static func scale<V: ModelNumber>(_ p: ReadinessParameters<V>, references z: Levels<V>)
    -> Scale<V>
  {
    let total = p.fibre + p.mobile + p.cloud + p.skills + p.platforms
    var scale = Scale(
      fibre: p.fibre / total, mobile: p.mobile / total, cloud: p.cloud / total,
      skills: p.skills / total, platforms: p.platforms / total, offset: 0)
    scale.offset = weighted(logarithms(z), scale)
    return scale
  }

  /// The five levels z_i of a district, or their means.
  struct Levels<V: ModelNumber>: Sendable {
    var fibre: V = 0
    var mobile: V = 0
    var cloud: V = 0
    var skills: V = 0
    var platforms: V = 0
  }

  /// ln z_i.
  @inline(__always)
  static func logarithms<V: ModelNumber>(_ z: Levels<V>) -> Levels<V> {
    Levels(
      fibre: V.log(z.fibre), mobile: V.log(z.mobile), cloud: V.log(z.cloud),
      skills: V.log(z.skills), platforms: V.log(z.platforms))
  }

  /// X = prod (z_i/z_ref,i)^w_i, from ln z_i.
  @inline(__always)
  static func index<V: ModelNumber>(_ logs: Levels<V>, _ scale: Scale<V>) -> V {
    V.exp(weighted(logs, scale) - scale.offset, within: 700)
  }

  /// The weighted sum of logarithms.
  @inline(__always)
  private static func weighted<V: ModelNumber>(_ logs: Levels<V>, _ w: Scale<V>) -> V {
    var sum = w.fibre * logs.fibre
    sum = V.fused(w.mobile, logs.mobile, sum)
    sum = V.fused(w.cloud, logs.cloud, sum)
    sum = V.fused(w.skills, logs.skills, sum)
    return V.fused(w.platforms, logs.platforms, sum)
  }
}
