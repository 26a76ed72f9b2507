// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What stays the same for a district during a run.
struct DistrictConstants<V: ModelNumber>: Sendable {
  var figures: DistrictFigures<V>
  /// phi.
  var privateFactor: V
  /// m (1 - c(0)) of each network, billion VND per user.
  var costOfGap: InlineArray<3, V>
  /// private_rate phi h of each network.
  var unaided: InlineArray<3, V>
  /// The fixed part of the logit of each ceiling.
  var takeupBase: InlineArray<3, V>
  /// T(0), which is pi(0).
  var productivityAtStart: V
  var revenueAtStart: V

  init(_ figures: DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    let p = run.p
    let networks = run.networks
    let h = run.h
    let urban = run.urbanReference
    let density = figures.households / figures.areaKm2 / p.access.referenceDensity
    let phi = Coverage.privateFactor(relativeDensity: density)
    let covered: InlineArray<3, V> = [
      figures.fibreCoverage, figures.mobile4GCoverage, figures.mobile5GCoverage,
    ]
    self.figures = figures
    privateFactor = phi
    costOfGap = InlineArray {
      Coverage.unitCost(networks[$0], relativeDensity: density, terrain: figures.terrainFactor)
        * (1 - covered[$0])
    }
    unaided = InlineArray { networks[$0].privateRate * phi * h }
    takeupBase = InlineArray {
      TakeUp.base(networks[$0], p.takeup, figures, urbanReference: urban)
    }
    productivityAtStart = Productivity.target(
      p.growth, fibreTakeup: figures.fibreTakeup, cloudUse: figures.cloudUse)
    revenueAtStart = Core.revenue(
      p, fibre: figures.fibreTakeup, mobile4G: figures.mobile4GTakeup,
      mobile5G: figures.mobile5GTakeup, households: figures.households,
      people: figures.population, trend: 1)
  }
}
