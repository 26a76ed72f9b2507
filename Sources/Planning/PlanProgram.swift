// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// A plan as a program: the aim, in units in which the steepest slope is 1, over the amounts that
/// are decided, within budgets, limits and demands.
final class PlanProgram: Program {
  let plan: Plan
  let allocation: Allocation
  let run: RecordedRun
  let count: Int
  let blocks: [[Int]]
  let linearRows: [LinearRow]
  let curvedRows: [RowKind]
  /// What one unit of the aim counts.
  private(set) var scale = 1.0
  /// What one unit of each curved row's figure counts.
  private(set) var rowScales: [Double]
  /// The figure of each curved row with its sign and bound.
  private let figures: [ProgramFigure]

  init(_ plan: Plan, _ allocation: Allocation, _ run: RecordedRun) {
    self.plan = plan
    self.allocation = allocation
    self.run = run
    count = allocation.variables.count
    blocks = allocation.districts
    linearRows = allocation.rows.map(\.linear)
    figures = ProgramFigure.all(plan)
    curvedRows = figures.map { RowKind(isElastic: !$0.isLevel, isLevel: $0.isLevel) }
    rowScales = Array(repeating: 1, count: figures.count)
  }

  /// Sets the scales from the slopes at a point.
  func normalise(at x: [Double]) {
    run.run(extra: allocation.spending(x))
    if let aim = run.measure(plan.aim) { scale = 1 / steepest(aim) }
    rowScales = figures.map { 1 / steepest(run.measure($0.goal)) }
    // One scale for all figures of which the lowest counts.
    let levels = figures.indices.filter { figures[$0].isLevel }
    guard let common = levels.map({ rowScales[$0] / figures[$0].weight }).min() else { return }
    scale = common
    for j in levels { rowScales[j] = common * figures[j].weight }
  }

  private func steepest(_ measure: Measure) -> Double {
    let most = allocation.collect(run.gradient(measure.terms)).map(abs).max() ?? 0
    return most > 0 ? most : 1
  }

  func evaluate(_ x: [Double]) -> (objective: Double, curved: [Double]) {
    run.run(extra: allocation.spending(x))
    let curved = zip(figures, rowScales).map { figure, scale in
      scale * figure.sign * (run.measure(figure.goal).value - figure.bound)
    }
    if let aim = run.measure(plan.aim) { return (-scale * aim.value, curved) }
    return (isCheap ? x.reduce(0, +) : 0, curved)
  }

  /// Whether little spending is the aim.
  private var isCheap: Bool {
    if case .minimiseSpending = plan.aim { true } else { false }
  }

  /// The aim at a point of a search.
  func aim(at point: BarrierPoint) -> Double {
    if figures.contains(where: \.isLevel) { return point.level / scale }
    return isCheap ? point.objective : -point.objective / scale
  }

  func differentiate() -> (objective: [Double], curved: [SparseVector]) {
    let curved = zip(figures, rowScales).map { figure, scale in
      sparse(seeds(figure.goal, figure.sign * scale))
    }
    guard let aim = run.measure(plan.aim) else {
      return (Array(repeating: isCheap ? 1 : 0, count: count), curved)
    }
    let objective = allocation.collect(
      run.gradient(aim.terms.map { ($0.place, -scale * $0.weight) }))
    return (objective, curved)
  }

  private func seeds(_ goal: Goal, _ weight: Double) -> [RecordedRun.Seed] {
    run.measure(goal).terms.map { ($0.place, weight * $0.weight) }
  }

  private func sparse(_ seeds: [RecordedRun.Seed]) -> SparseVector {
    var vector = SparseVector()
    for (i, value) in allocation.collect(run.gradient(seeds)).enumerated() where value != 0 {
      vector.indices.append(i)
      vector.values.append(value)
    }
    return vector
  }

  func weigh(multipliers: [Double]) {
    var seeds: [RecordedRun.Seed] = []
    if let aim = run.measure(plan.aim) {
      seeds += aim.terms.map { ($0.place, -scale * $0.weight) }
    }
    for (j, figure) in figures.enumerated() {
      seeds += self.seeds(figure.goal, -multipliers[j] * figure.sign * rowScales[j])
    }
    _ = run.gradient(seeds)
  }

  func curvature(_ direction: [Double]) -> [Double] {
    allocation.collect(run.curvature(along: allocation.spending(direction)))
  }

  func ownCurvature() -> [[Double]] {
    let entries = allocation.entries
    let columns = run.ownCurvature(entries)
    return blocks.map { block in
      let n = block.count
      var matrix = Array(repeating: 0.0, count: n * n)
      for (k, i) in block.enumerated() {
        let variable = allocation.variables[i]
        let column = columns[allocation.entryOf[i]]
        for (l, j) in block.enumerated() {
          let other = allocation.variables[j]
          matrix[l * n + k] = column[other.year, other.layer, variable.district]
        }
      }
      return matrix
    }
  }

  /// What the region as a whole absorbs of data centres and cloud in a year is bounded: all
  /// districts' amounts bend together.
  func sharedCurvature(_ own: [[Double]]) -> [(direction: SparseVector, curvature: Double)] {
    allocation.entries.indices.compactMap { e in
      guard allocation.entries[e].layer.isAbsorbedByRegion else { return nil }
      let members = (0..<count).filter { allocation.entryOf[$0] == e }
      let direction = SparseVector(
        indices: members, values: Array(repeating: 1, count: members.count))
      var dense = Array(repeating: 0.0, count: count)
      direction.add(1, to: &dense)
      let bent = direction.dot(curvature(dense))
      var known = 0.0
      for (block, matrix) in zip(blocks, own) {
        for (k, i) in block.enumerated() where dense[i] == 1 {
          for (l, j) in block.enumerated() where dense[j] == 1 {
            known += matrix[k * block.count + l]
          }
        }
      }
      let size = Double(members.count)
      return bent > known ? (direction, (bent - known) / (size * size)) : nil
    }
  }
}
