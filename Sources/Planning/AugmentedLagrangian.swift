// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The aim of a plan together with what its limits and demands cost when they are broken.
///
/// Each bound c <= 0 adds (max(0, mu + rho c)^2 - mu^2)/(2 rho) to the function to be minimised.
/// Everything is scaled so that slopes are of the size of 1 per billion.
final class AugmentedLagrangian: SmoothFunction {
  let plan: Plan
  let allocation: Allocation
  let run: RecordedRun
  /// What one unit of the aim counts.
  private(set) var scale = 1.0
  /// What one unit of each demand counts.
  private(set) var demandScales: [Double]
  /// Multipliers: first of the rows, then of the demands.
  var multipliers: [Double]
  var penalty = 1.0
  private(set) var evaluations = 0
  private var active: [Bool] = []
  private var demandPulls: [Double] = []

  init(_ plan: Plan, _ allocation: Allocation, _ run: RecordedRun) {
    self.plan = plan
    self.allocation = allocation
    self.run = run
    demandScales = Array(repeating: 1, count: plan.reach.count)
    multipliers = Array(repeating: 0, count: allocation.rows.count + plan.reach.count)
  }

  /// Sets the scales from the slopes at a point.
  func normalise(at x: [Double]) {
    run.run(extra: allocation.spending(x))
    if let aim = run.measure(plan.aim) { scale = 1 / steepest(aim) }
    demandScales = plan.reach.map { 1 / steepest(run.measure($0.goal)) }
  }

  private func steepest(_ measure: Measure) -> Double {
    let gradient = allocation.collect(run.gradient(measure.terms))
    let most = gradient.map(abs).max() ?? 0
    return most > 0 ? most : 1
  }

  /// How far each row and each demand is broken, in scaled units; 0 or less where it is kept.
  func excesses(_ x: [Double]) -> [Double] {
    allocation.rows.map { $0.excess(x) }
      + zip(plan.reach, demandScales).map { demand, scale in
        scale * shortfall(demand, run.measure(demand.goal).value)
      }
  }

  private func shortfall(_ demand: Plan.Reach, _ value: Double) -> Double {
    switch demand.goal.bound {
    case .atLeast(let bound): bound - value
    case .atMost(let bound): value - bound
    }
  }

  private func sign(_ demand: Plan.Reach) -> Double {
    if case .atLeast = demand.goal.bound { -1 } else { 1 }
  }

  func evaluate(_ x: [Double]) -> (value: Double, gradient: [Double]) {
    evaluations += 1
    run.run(extra: allocation.spending(x))
    let excesses = excesses(x)
    let pulls = zip(multipliers, excesses).map { max(0, $0 + penalty * $1) }
    active = pulls.map { $0 > 0 }
    var value = zip(pulls, multipliers).reduce(0) {
      $0 + ($1.0 * $1.0 - $1.1 * $1.1) / (2 * penalty)
    }
    demandPulls = Array(pulls.dropFirst(allocation.rows.count))
    var seeds: [RecordedRun.Seed] = demandSeeds(demandPulls)
    if let aim = run.measure(plan.aim) {
      value -= scale * aim.value
      seeds += aim.terms.map { ($0.place, -scale * $0.weight) }
    } else {
      value += x.reduce(0, +)
    }
    var gradient = allocation.collect(run.gradient(seeds))
    if run.measure(plan.aim) == nil { for i in gradient.indices { gradient[i] += 1 } }
    for (row, pull) in zip(allocation.rows, pulls) where pull > 0 {
      for i in row.members { gradient[i] += row.sign * pull }
    }
    return (value, gradient)
  }

  private func demandSeeds(_ pulls: [Double]) -> [RecordedRun.Seed] {
    plan.reach.indices.flatMap { j -> [RecordedRun.Seed] in
      let demand = plan.reach[j]
      let weight = pulls[j] * demandScales[j] * sign(demand)
      return run.measure(demand.goal).terms.map { ($0.place, weight * $0.weight) }
    }
  }

  func curvature(_ direction: [Double]) -> [Double] {
    run.move(along: allocation.spending(direction))
    var seeds: [RecordedRun.Seed] = []
    if let aim = run.measure(plan.aim) {
      seeds += run.weightChanges(aim).map { ($0.place, -scale * $0.weight) }
    }
    let count = allocation.rows.count
    let changes = plan.reach.indices.map { j -> Double in
      guard active[count + j] else { return 0 }
      let demand = plan.reach[j]
      return penalty * demandScales[j] * sign(demand) * run.slope(of: run.measure(demand.goal))
    }
    seeds += demandSeeds(changes)
    var bent = allocation.collect(run.curvature(seeds: seeds))
    for (row, isActive) in zip(allocation.rows, active) where isActive {
      let along = row.members.reduce(0) { $0 + direction[$1] }
      for i in row.members { bent[i] += penalty * along }
    }
    return bent
  }
}
