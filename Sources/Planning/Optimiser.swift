// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// Finds the best plan.
package struct Optimiser {
  let plan: Plan
  /// Asked between steps; `true` ends the search with the best plan so far.
  let shouldStop: () -> Bool

  package init(_ plan: Plan, shouldStop: @escaping () -> Bool = { false }) {
    self.plan = plan
    self.shouldStop = shouldStop
  }

  /// The best plan over every way to choose.
  package func solve() -> PlanResult {
    let supports = Choices(plan).supports(relaxed: { solve(excluding: []) })
    var best: PlanResult?
    for support in supports {
      let result = solve(excluding: support)
      if best.map({ isBetter(result, than: $0) }) ?? true { best = result }
      if shouldStop() { break }
    }
    return best!
  }

  private func isBetter(_ a: PlanResult, than b: PlanResult) -> Bool {
    if a.unmet.count != b.unmet.count { return a.unmet.count < b.unmet.count }
    if case .minimiseSpending = plan.aim { return a.value < b.value }
    return a.value > b.value
  }

  /// How far a bound may be broken, in scaled units.
  private static let keptTo = 1e-10

  /// One search; pairs of layer and district in `excluded` get nothing.
  private func solve(excluding excluded: Set<Choices.Site>) -> PlanResult {
    let allocation = Allocation(plan) { excluded.contains(Choices.Site(layer: $0, district: $1)) }
    let function = AugmentedLagrangian(plan, allocation, RecordedRun(plan.scenario))
    var x = allocation.equalSplit(plan)
    allocation.set.project(&x)
    function.normalise(at: x)
    var outcome = search(function, x)
    var excess = worst(function, outcome.x)
    for _ in 0..<30 where !function.multipliers.isEmpty && !shouldStop() {
      if excess <= Self.keptTo, settled(function, outcome.x), outcome.face.violation <= 1e-6 {
        break
      }
      update(function, outcome.x)
      outcome = search(function, outcome.x)
      let next = worst(function, outcome.x)
      if next > max(Self.keptTo, 0.2 * excess) {
        function.penalty = min(1e4, function.penalty * 5)
      }
      excess = next
    }
    return Evaluation(plan, allocation, function, outcome, shouldStop: shouldStop).result
  }

  private func search(_ function: AugmentedLagrangian, _ x: [Double]) -> ProjectedNewton.Outcome {
    ProjectedNewton(
      function: function, set: function.allocation.set, tolerance: 2e-7, shouldStop: shouldStop
    ).minimise(from: x)
  }

  private func worst(_ function: AugmentedLagrangian, _ x: [Double]) -> Double {
    _ = function.evaluate(x)
    return function.excesses(x).max() ?? 0
  }

  private func update(_ function: AugmentedLagrangian, _ x: [Double]) {
    let excesses = function.excesses(x)
    for (j, excess) in excesses.enumerated() {
      function.multipliers[j] = max(0, function.multipliers[j] + function.penalty * excess)
    }
  }

  /// Whether multipliers of bounds that are kept with room to spare have gone to 0.
  private func settled(_ function: AugmentedLagrangian, _ x: [Double]) -> Bool {
    zip(function.excesses(x), function.multipliers).allSatisfy { excess, multiplier in
      multiplier * abs(excess) <= 1e-9 || multiplier == 0
    }
  }
}
