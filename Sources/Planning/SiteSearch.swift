// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import RolloutModel

/// Seeks the districts to which layers are best confined, where there are too many ways to try all.
///
/// A way is judged by the best plan without the choices, with the layers' money moved to the
/// districts kept, by population. Simulated annealing exchanges districts one by one.
struct SiteSearch {
  private let plan: Plan
  private let choices: [Plan.Choice]
  private let relaxed: PlanResult
  private let run: RecordedRun

  init(_ plan: Plan, _ choices: [Plan.Choice], _ relaxed: PlanResult) {
    self.plan = plan
    self.choices = choices
    self.relaxed = relaxed
    run = RecordedRun(plan.scenario)
  }

  /// The districts kept for each choice.
  func kept(_ shouldStop: () -> Bool) -> [[Int]] {
    // A state has for each choice all districts, those that are kept first.
    let start = choices.flatMap { _ in plan.districts.map(Int32.init) }
    var annealing = SimulatedAnnealing()
    annealing.hottest = 0.01
    annealing.coldest = 1e-5
    annealing.cooling = 1.3
    let state = annealing.minimise(
      from: start, energy: { shouldStop() ? 0 : energy(split($0)) },
      move: exchange)
    return split(state)
  }

  private func split(_ state: [Int32]) -> [[Int]] {
    let count = plan.districts.count
    return choices.enumerated().map { c, choice in
      state[c * count..<c * count + choice.atMost].map { Int($0) }
    }
  }

  private func exchange(_ state: inout [Int32], _ draw: (Int) -> Int) {
    let count = plan.districts.count
    let c = draw(choices.count)
    let most = choices[c].atMost
    guard most > 0 else { return }
    state.swapAt(c * count + draw(most), c * count + most + draw(count - most))
  }

  /// What the way loses of the gain of the best plan, or misses of its demands.
  private func energy(_ kept: [[Int]]) -> Double {
    run.run(extra: spending(kept))
    let missed = plan.reach.reduce(0.0) { sum, demand in
      let value = run.measure(demand.goal).value
      switch demand.goal.bound {
      case .atLeast(let bound): return sum + max(0, bound - value) / max(1e-3, abs(bound))
      case .atMost(let bound): return sum + max(0, value - bound) / max(1e-3, abs(bound))
      }
    }
    guard let aim = run.measure(plan.aim) else { return missed }
    let gain = max(1e-300, relaxed.value - relaxed.withoutPlan)
    return (relaxed.value - aim.value) / gain + missed
  }

  private func spending(_ kept: [[Int]]) -> SpendingPlan<Double> {
    var spending = relaxed.spending
    for (choice, kept) in zip(choices, kept) {
      let people = kept.map { plan.scenario.districts[$0].figures.population }
      let total = people.reduce(0, +)
      for year in 0..<spending.yearCount {
        let money = plan.districts.reduce(0) { $0 + spending[year, choice.layer, $1] }
        for district in plan.districts { spending[year, choice.layer, district] = 0 }
        for (district, people) in zip(kept, people) {
          spending[year, choice.layer, district] = money * people / total
        }
      }
    }
    return spending
  }
}
