// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// M4 and M5: data centres, cloud capacity, what is served where, and the cloud use of firms.
enum Cloud {
  /// Keeps quotients and their logarithms defined where both sides are 0.
  @inline(__always)
  static func floor<V: ModelNumber>() -> V { 1e-100 }

  /// The smooth minimum (a^-n + b^-n)^(-1/n) of two values from 0 up.
  ///
  /// Written as lo (1 + (lo/hi)^n)^(-1/n), which cannot overflow.
  @inline(__always)
  static func smoothMinimum<V: ModelNumber>(_ a: V, _ b: V, _ n: Smoothness<V>) -> V {
    let low = V.minimum(a, b)
    let high = V.maximum(a, b)
    let ratio = V.maximum(floor(), low / V.maximum(floor(), high))
    return low * V.pow(1 + V.pow(ratio, n.exponent), n.root)
  }

  /// The part of a capacity that a step leaves without new money: exp(-h (1 - renewal)/life).
  @inline(__always)
  static func kept<V: ModelNumber>(life: V, renewal: V, step h: V) -> V {
    V.exp(-h * (1 - renewal) / life)
  }

  /// IT load that is free for outside customers, kW; the maximum only guards rounding.
  @inline(__always)
  static func free<V: ModelNumber>(kw: V, usable: V, kwPerVCPU: V) -> V {
    V.maximum(0, V.fused(-usable, kwPerVCPU, kw))
  }

  /// Demand of the region, vCPU.
  @inline(__always)
  static func demand<V: ModelNumber>(_ p: CloudParameters<V>, firms: V, people: V, growth: V) -> V {
    growth * (p.vcpuPerFirm * firms + p.vcpuPerPerson * people)
  }

  /// The part of the demand that is served inside the region; 1 where there is no demand.
  @inline(__always)
  static func servedShare<V: ModelNumber>(usable: V, demand: V, _ n: Smoothness<V>) -> V {
    smoothMinimum(usable / V.maximum(floor(), demand), 1, n)
  }

  /// How well cloud is to be had, wherever it is served: a = iota + (1 - iota) sigma.
  @inline(__always)
  static func availability<V: ModelNumber>(importQuality iota: V, served sigma: V) -> V {
    iota + (1 - iota) * sigma
  }

  /// M_E = max a c^coverage_weight S^skills_weight.
  ///
  /// - Parameters:
  ///   - most: max a.
  ///   - logFibreCoverage: ln c.
  ///   - logSkills: ln S.
  @inline(__always)
  static func ceilingOfUse<V: ModelNumber>(
    _ p: CloudParameters<V>, most: V, logFibreCoverage: V, logSkills: V
  ) -> V {
    most
      * V.exp(
        V.fused(p.coverageWeight, logFibreCoverage, p.skillsWeight * logSkills), within: 700)
  }
}

/// The exponent n of the smooth minimum, and -1/n.
struct Smoothness<V: ModelNumber>: Sendable {
  var exponent: V = 0
  var root: V = 0

  /// All 0, to be replaced.
  init() {}

  init(_ n: V) {
    exponent = n
    root = -1 / n
  }
}
