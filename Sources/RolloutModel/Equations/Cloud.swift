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
  static func smoothMinimum<V: ModelNumber>(_ a: V, _ b: V, exponent n: V) -> V {
    let low = V.minimum(a, b)
    let high = V.maximum(a, b)
    let ratio = V.maximum(floor(), low / V.maximum(floor(), high))
    return low * V.pow(1 + V.pow(ratio, n), -1 / n)
  }

  /// The part of a capacity that a step leaves without new money: exp(-h (1 - renewal)/life).
  @inline(__always)
  static func kept<V: ModelNumber>(life: V, renewal: V, step h: V) -> V {
    V.exp(-h * (1 - renewal) / life)
  }

  /// Capacity at the end of a step: what is kept, and what `work` billion VND buys.
  @inline(__always)
  static func nextCapacity<V: ModelNumber>(after k: V, kept: V, work w: V, cost: V) -> V {
    k * kept + w / cost
  }

  /// vCPU that a district can use: servers and the load that carries them, whichever is less.
  @inline(__always)
  static func usable<V: ModelNumber>(vcpu: V, kw: V, vcpuPerKW: V, smoothness: V) -> V {
    smoothMinimum(vcpu, kw * vcpuPerKW, exponent: smoothness)
  }

  /// IT load that is free for outside customers, kW; the maximum only guards rounding.
  @inline(__always)
  static func free<V: ModelNumber>(kw: V, usable: V, vcpuPerKW: V) -> V {
    V.maximum(0, kw - usable / vcpuPerKW)
  }

  /// Demand of the region, vCPU.
  @inline(__always)
  static func demand<V: ModelNumber>(_ p: CloudParameters<V>, firms: V, people: V, time t: V) -> V {
    V.exp(p.demandGrowth * t) * (p.vcpuPerFirm * firms + p.vcpuPerPerson * people)
  }

  /// The part of the demand that is served inside the region; 1 where there is no demand.
  @inline(__always)
  static func servedShare<V: ModelNumber>(usable: V, demand: V, smoothness: V) -> V {
    smoothMinimum(usable / V.maximum(floor(), demand), 1, exponent: smoothness)
  }

  /// How well cloud is to be had, wherever it is served: a = iota + (1 - iota) sigma.
  @inline(__always)
  static func availability<V: ModelNumber>(importQuality iota: V, served sigma: V) -> V {
    iota + (1 - iota) * sigma
  }

  /// Demand of outside customers for IT load, kW.
  @inline(__always)
  static func externalDemand<V: ModelNumber>(_ p: DataCentreParameters<V>, time t: V) -> V {
    p.externalDemand * V.exp(p.externalGrowth * t)
  }

  /// M_E = max a c^coverage_weight S^skills_weight.
  @inline(__always)
  static func ceilingOfUse<V: ModelNumber>(
    _ p: CloudParameters<V>, availability: V, fibreCoverage: V, skills: V
  ) -> V {
    p.maxUse * availability
      * V.exp(p.coverageWeight * V.log(fibreCoverage) + p.skillsWeight * V.log(skills))
  }
}
