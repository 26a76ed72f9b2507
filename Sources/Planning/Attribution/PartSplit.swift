// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The difference of two scenarios' shares in a year, laid to what the share is made of.
///
/// With D the digital value added and G the GRDP of the region, a part i above the line gives
/// dD_i (1/G_A + 1/G_B)/2 and GRDP (D_A + D_B)/2 (1/G_B - 1/G_A). The two add up to
/// D_B/G_B - D_A/G_A. A district d has its own dD_i of a part, and of GRDP
/// -(D_A + D_B)/2 dG_d/(G_A G_B), which adds up because the dG_d do. A district that only one
/// scenario has counts with 0 in the other.
package struct PartSplit: Sendable {
  /// The region's contributions, one for each of `SharePart.allCases`.
  package let region: [Double]
  /// The districts of the first scenario, then those that only the second has.
  package let districts: [District]

  /// What a district contributes.
  package struct District: Sendable {
    package let id: String
    package let name: String
    /// One for each of `SharePart.allCases`.
    package let parts: [Double]
    package var total: Double { parts.reduce(0, +) }
  }

  /// The largest contribution whose digits still add up to 1e-12.
  private static let largest = 1000.0

  /// `nil` where a region has no GRDP, and so no share that could be split, or next to none.
  ///
  /// - Precondition: both projections have `year`.
  package init?(_ a: Projection, _ b: Projection, year: Int) {
    let (yearA, yearB) = (a.figures(of: year), b.figures(of: year))
    guard let weights = Weights(yearA.region, yearB.region) else { return nil }
    region = weights.parts(yearA.region, yearB.region)
    let (listA, listB) = (a.scenario.districts, b.scenario.districts)
    let placesB = Dictionary(
      uniqueKeysWithValues: listB.enumerated().map { ($0.element.id, $0.offset) })
    let known = Set(listA.map(\.id))
    let nothing = Indicators<Double>()
    let kept = zip(listA, yearA.districts).map { district, figures in
      let other = placesB[district.id].map { yearB.districts[$0] }
      return District(district, parts: weights.parts(figures, other ?? nothing))
    }
    let added = zip(listB, yearB.districts).filter { !known.contains($0.0.id) }
    districts =
      kept + added.map { District($0, parts: weights.parts(nothing, $1)) }
    guard (region + districts.flatMap(\.parts)).allSatisfy({ abs($0) <= Self.largest }) else {
      return nil
    }
  }
}

extension PartSplit.District {
  fileprivate init(_ district: District, parts: [Double]) {
    self.init(id: district.id, name: district.name, parts: parts)
  }
}

/// What a difference of value added counts in the share.
private struct Weights {
  /// (1/G_A + 1/G_B)/2.
  let above: Double
  /// -(D_A + D_B)/2 /(G_A G_B).
  let below: Double

  init?(_ a: Indicators<Double>, _ b: Indicators<Double>) {
    guard a.grdp > 0, b.grdp > 0 else { return nil }
    above = (1 / a.grdp + 1 / b.grdp) / 2
    below = -(a.digitalValueAdded + b.digitalValueAdded) / 2 / (a.grdp * b.grdp)
  }

  /// One contribution for each of `SharePart.allCases`.
  func parts(_ a: Indicators<Double>, _ b: Indicators<Double>) -> [Double] {
    SharePart.allCases.map { part in
      let slot = part.indicator.slot
      return (part == .grdp ? below : above) * (b[slot: slot] - a[slot: slot])
    }
  }
}

extension Projection {
  /// - Precondition: the projection has the year.
  fileprivate func figures(of year: Int) -> Year { byYear[years.firstIndex(of: year)!] }
}
