// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers
import RolloutModel

/// One search for the best plan: from one start, for one way to choose.
struct Search: Sendable {
  private let optimiser: Optimiser
  let number: Int
  private let searches: Int
  private let start: Int
  /// Pairs of layer and district that get nothing.
  private let way: Set<Choices.Site>

  init(_ optimiser: Optimiser, number: Int, of searches: Int, start: Int, way: Set<Choices.Site>) {
    self.optimiser = optimiser
    self.number = number
    self.searches = searches
    self.start = start
    self.way = way
  }

  private var plan: Plan { optimiser.plan }

  func run() -> PlanResult {
    let allocation = Allocation(plan) { way.contains(Choices.Site(layer: $0, district: $1)) }
    let program = PlanProgram(plan, allocation, RecordedRun(plan.scenario))
    guard program.count > 0 else { return Evaluation(program: program, x: []).result }
    let x = allocation.inside(weights: allocation.weights(ofStart: start))
    program.normalise(at: x)
    let outcome = minimise(program, from: x)
    var polish = FacePolish(program, at: outcome.point)
    polish.goesOn = { !optimiser.shouldStop() }
    // Without the last digits, the plan is as good as the search left it.
    if outcome.isComplete { try? polish.run() }
    var evaluation = Evaluation(program: program, x: polish.x)
    evaluation.isComplete = outcome.isComplete
    return evaluation.result
  }

  /// Searches with rising prices of what is not kept, until it is kept or cannot be.
  private func minimise(_ program: PlanProgram, from x: [Double]) -> BarrierSolver.Outcome {
    var solver = BarrierSolver(program)
    var points = 0
    solver.goesOn = { point in
      points += 1
      optimiser.report(
        Optimiser.Progress(
          search: number, searches: searches, points: points, value: program.aim(at: point)))
      return !optimiser.shouldStop()
    }
    if program.curvedRows.contains(where: \.isLevel) { solver.lastHeight = 1e-10 }
    var outcome = solver.minimise(from: x)
    while outcome.isComplete, outcome.point.easing.contains(where: { $0 > 1e-6 }),
      solver.price < 1e6
    {
      solver.price *= 30
      let dearer = solver.minimise(from: x)
      // Where a higher price brings no search to its end, the answer at the lower one stands.
      guard dearer.isComplete else { break }
      let isTheSame = broken(dearer) > 0.99 * broken(outcome)
      outcome = dearer
      if isTheSame { break }
    }
    return outcome
  }

  /// How far what should be kept is not, in all.
  private func broken(_ outcome: BarrierSolver.Outcome) -> Double {
    outcome.point.easing.reduce(0, +)
  }
}
