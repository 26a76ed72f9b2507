// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// What moves in a district. Arrays are indexed by the raw values of `Layer`, `AccessNetwork` and
/// `Sector`.
struct DistrictState<V: ModelNumber>: Sendable {
  var coverage: InlineArray<3, V> = InlineArray(repeating: 0)
  var takeup: InlineArray<3, V> = InlineArray(repeating: 0)
  var cloudUse: V = 0
  var skills: V = 0
  var platforms: V = 0
  var dataCentreKW: V = 0
  var cloudVCPU: V = 0
  /// delta of each sector.
  var digitalised: InlineArray<3, V> = InlineArray(repeating: 0)
  /// pi.
  var productivity: V = 0
  /// I, the growth of other ICT so far.
  var ictGrowth: V = 0
  /// W of each layer, billion VND.
  var inProgress: InlineArray<7, V> = InlineArray(repeating: 0)
  /// B of all layers, billion VND, and what it costs to run, sum_l upkeep.<l> B_l, a year.
  var completed: V = 0
  var runningCost: V = 0

  /// Goes to the start of a run.
  @inline(__always)
  mutating func set(_ figures: borrowing DistrictFigures<V>, _ run: borrowing RunConstants<V>) {
    coverage = [figures.fibreCoverage, figures.mobile4GCoverage, figures.mobile5GCoverage]
    takeup = [figures.fibreTakeup, figures.mobile4GTakeup, figures.mobile5GTakeup]
    cloudUse = figures.cloudUse
    skills = figures.digitalSkills
    platforms = figures.platformUse
    dataCentreKW = figures.dataCentreKW
    cloudVCPU = figures.cloudVCPU
    digitalised = run.digitalisationInitial
    productivity = Productivity.target(
      run.p.growth, fibreTakeup: figures.fibreTakeup, cloudUse: figures.cloudUse)
    ictGrowth = 0
    for l in 0..<Layer.count { inProgress[l] = 0 }
    completed = 0
    runningCost = 0
  }

  /// The levels that readiness is made of.
  @inline(__always)
  func levels(quality5G: V) -> Readiness.Levels<V> {
    Readiness.Levels(
      fibre: takeup[0],
      mobile: Readiness.mobile(use4G: takeup[1], use5G: takeup[2], quality: quality5G),
      cloud: cloudUse, skills: skills, platforms: platforms)
  }
}
