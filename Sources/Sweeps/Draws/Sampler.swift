// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// What gives the points of a design: for each factor and run a number between 0 and 1.
enum Sampler: Sendable {
  case grid(GridPoints)
  case random(RandomPoints)
  case latinHypercube(LatinHypercube)
  case sequence(SequencePoints)
  case morris(MorrisPlan)
  indirect case saltelli(SaltelliPlan, base: Sampler)

  init(_ design: Design, _ factors: [Factor]) throws(SweepError) {
    let keys = factors.map { StreamKey(seed: design.seed, name: $0.name) }
    let runs = design.runs ?? 0
    if design.method != .grid, runs < 1 { throw .tooFewRuns(design.method, least: 1) }
    switch design.method {
    case .grid: self = .grid(try GridPoints(factors))
    case .random: self = .random(RandomPoints(keys: keys, count: runs))
    case .latinHypercube: self = .latinHypercube(LatinHypercube(keys: keys, count: runs))
    case .sobol: self = .sequence(try SequencePoints(.sobol, keys: keys, count: runs))
    case .halton: self = .sequence(try SequencePoints(.halton, keys: keys, count: runs))
    case .morris: self = .morris(try MorrisPlan(keys: keys, runs: runs))
    case .saltelli:
      let plan = try SaltelliPlan(factorCount: factors.count, runs: runs)
      self = .saltelli(plan, base: try .base(of: plan, keys))
    }
  }

  /// Sobol's sequence as long as it has two coordinates for each factor, then Halton's, then a
  /// Latin hypercube.
  private static func base(of plan: SaltelliPlan, _ keys: [StreamKey]) throws(SweepError) -> Sampler
  {
    let all = keys + keys.map { $0.part(-2) }
    for method in [Design.Method.sobol, .halton] where all.count <= method.factorLimit {
      return .sequence(try SequencePoints(method, keys: all, count: plan.baseCount))
    }
    return .latinHypercube(LatinHypercube(keys: all, count: plan.baseCount))
  }

  var runCount: Int {
    switch self {
    case .grid(let grid): grid.count
    case .random(let points): points.count
    case .latinHypercube(let hypercube): hypercube.count
    case .sequence(let points): points.count
    case .morris(let plan): plan.runCount
    case .saltelli(let plan, _): plan.runCount
    }
  }

  /// The points of some runs, factor by factor.
  ///
  /// - Parameter raw: what a cursor gave for the same runs.
  func units(_ runs: Range<Int>, _ raw: [Double]) throws(SweepError) -> [Double] {
    switch self {
    case .grid(let grid): return grid.units(runs)
    case .random(let points): return try points.units(runs)
    case .latinHypercube(let hypercube): return try hypercube.units(runs)
    case .sequence(let points): return points.units(runs, raw)
    case .morris(let plan): return try plan.units(runs)
    case .saltelli(let plan, let base):
      let rows = plan.rows(of: runs)
      return plan.units(runs, base: try base.units(rows, raw))
    }
  }
}

extension Design.Method {
  /// The greatest number of factors.
  package var factorLimit: Int {
    switch self {
    case .sobol: QuasiRandomSequence.Kind.sobol.dimensionLimit
    case .halton: QuasiRandomSequence.Kind.reverseHalton.dimensionLimit
    default: .max
    }
  }
}

extension Factor {
  /// The name of the factor; several names that move together are joined by commas.
  package var name: String { columns.map(\.name).joined(separator: ", ") }
}
