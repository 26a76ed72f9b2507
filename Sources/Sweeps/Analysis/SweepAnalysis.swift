// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// What matters in a sweep, from its blocks as they come.
package struct SweepAnalysis: Sendable {
  let runner: SweepRunner
  private var firstRuns: FirstRuns
  /// For each scenario and outcome, where the design is one of Saltelli.
  private var groups: [[SobolGroups]] = []

  package init(_ runner: SweepRunner) {
    self.runner = runner
    firstRuns = FirstRuns(runner.sweep)
    if let plan = runner.draws.saltelli {
      let one = SobolGroups(factorCount: plan.factorCount)
      groups = runner.sweep.scenarios.map { _ in
        Array(repeating: one, count: runner.sweep.outcomes.count)
      }
    }
  }

  /// Takes up the next block.
  package mutating func add(_ block: BlockResult) {
    firstRuns.add(block)
    for s in groups.indices {
      let scenario = block.scenarios[s]
      for o in groups[s].indices {
        groups[s][o].add(scenario.outcomes[o * scenario.runCount..<(o + 1) * scenario.runCount])
      }
    }
  }

  /// Adds to a result what the runs tell of one scenario.
  package func complete(_ result: inout SweepResult, scenario: Int) throws(SweepError) {
    do throws(GSLError) {
      try addSensitivity(to: &result, scenario)
    } catch {
      throw .library(error)
    }
    result.tornado = runner.tornados(ofScenario: scenario)
    addBoxes(to: &result, scenario)
    result.notes = notes(on: result, scenario)
  }

  private var seed: UInt32 { UInt32(truncatingIfNeeded: runner.sweep.design.seed) }
}

// MARK: - Sensitivity

extension SweepAnalysis {
  private func addSensitivity(to result: inout SweepResult, _ scenario: Int) throws(GSLError) {
    let sweep = runner.sweep
    let table = groups.isEmpty && runner.draws.morris == nil ? rankTable(scenario) : nil
    for (o, outcome) in sweep.outcomes.enumerated() {
      let measures: [FactorSensitivity.Measure]?
      if !groups.isEmpty {
        measures = try groups[scenario][o].shares(seed: seed)?.map { .variance($0) }
      } else if let plan = runner.draws.morris {
        measures = try effects(plan, firstRuns.outcomes[scenario][o])?.map { .effects($0) }
      } else {
        measures = table?.correlations(o)?.map { .rank($0) }
      }
      // An outcome that does not change has nothing that matters.
      let factors = zip(sweep.factors, measures ?? []).map {
        FactorSensitivity(name: $0.name, measure: $1, mark: $0.mark)
      }
      result.sensitivity.append(OutcomeSensitivity(outcome: outcome, factors: factors))
    }
  }

  private func effects(
    _ plan: MorrisPlan, _ outcomes: [Double]
  ) throws(GSLError) -> [ElementaryEffects]? {
    let count = outcomes.count / plan.groupSize
    guard let moves = try? plan.moves(ofTrajectories: 0..<count) else { throw .noMemory }
    return try TrajectoryEffects(
      outcomes: outcomes, moves: moves, factorCount: plan.groupSize - 1
    ).summary(seed: seed)
  }

  /// The ranks of the runs that did not fail, with the outcomes of these runs.
  private struct SoundRuns {
    var table: RankTable
    var outcomes: [[Double]]

    func correlations(_ outcome: Int) -> [RankCorrelation]? {
      table.correlations(with: outcomes[outcome])
    }
  }

  private func rankTable(_ scenario: Int) -> SoundRuns? {
    let outcomes = firstRuns.outcomes[scenario]
    let sound = outcomes[0].indices.filter { !outcomes[0][$0].isNaN }
    guard sound.count > 2 else { return nil }
    let isWhole = sound.count == outcomes[0].count
    let kept = { (column: [Double]) in isWhole ? column : sound.map { column[$0] } }
    return SoundRuns(
      table: RankTable(factorColumns.map { kept(firstRuns.values[$0]) }),
      outcomes: outcomes.map(kept))
  }

  /// For each factor the column that stands for it: of names that move together the first whose
  /// values differ.
  private var factorColumns: [Int] {
    var first = 0
    return runner.sweep.factors.map { factor in
      let columns = first..<first + factor.columns.count
      first = columns.upperBound
      guard case .choices(let rows) = factor.distribution else { return columns.lowerBound }
      let place = factor.columns.indices.first { c in rows.contains { $0[c] != rows[0][c] } }
      return columns.lowerBound + (place ?? 0)
    }
  }
}

// MARK: - Boxes

extension SweepAnalysis {
  /// The fewest runs that a box is looked for in.
  private static let leastRuns = 100

  private func addBoxes(to result: inout SweepResult, _ scenario: Int) {
    let names = runner.sweep.columns.map(\.name)
    for (g, goal) in runner.sweep.scenarios[scenario].goals.enumerated() {
      let figures = firstRuns.goals[scenario][g]
      let answered = figures.indices.filter { !figures[$0].isNaN }
      guard answered.count >= Self.leastRuns else { continue }
      let search = BoxSearch(
        columns: columns(ofRuns: answered),
        isMet: answered.map { goal.bound.isMet(by: figures[$0]) })
      guard let box = search.bestBox() else { continue }
      result.boxes.append(search.goalBox(box, goal: goal, names: names))
    }
  }

  /// The values of some of the first runs; those of all are not copied.
  private func columns(ofRuns runs: [Int]) -> [[Double]] {
    if runs.count == firstRuns.count { return firstRuns.values }
    return firstRuns.values.map { column in runs.map { column[$0] } }
  }
}
