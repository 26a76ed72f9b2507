// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The amounts that a plan decides, and the rows that bound their sums.
struct Allocation {
  /// Which amount each variable is.
  struct Variable {
    /// Position among the projected years.
    let year: Int
    let layer: Layer
    let district: Int
  }

  /// A bound on a sum of amounts.
  struct Row {
    let members: [Int]
    let bound: Goal.Bound
    let name: String
    let kind: PlanResult.Binding.Kind

    /// How far the sum is inside the bound; below 0 where it is not.
    func slack(_ x: [Double]) -> Double { linear.vector.dot(x) + linear.constant }

    /// The row for a search: what must be spent may be missed at a price, what may be spent not.
    var linear: LinearRow {
      switch bound {
      case .atMost(let most):
        LinearRow(vector: vector(-1), constant: most, kind: RowKind())
      case .atLeast(let least):
        LinearRow(vector: vector(1), constant: -least, kind: RowKind(isElastic: true))
      }
    }

    private func vector(_ coefficient: Double) -> SparseVector {
      SparseVector(
        indices: members, values: Array(repeating: coefficient, count: members.count))
    }
  }

  let scenario: Scenario
  let variables: [Variable]
  let rows: [Row]
  /// The variables of each district that has some.
  let districts: [[Int]]
  /// The layers and years that are decided, and which of them each variable belongs to.
  let entries: [RecordedRun.Entry]
  let entryOf: [Int]

  /// - Parameter excluded: layers and districts that a choice leaves out.
  init(_ plan: Plan, excluding excluded: (Layer, Int) -> Bool) {
    let all = Allocation.variables(plan, excluded)
    let closed = Allocation.rows(plan, all).filter(\.isClosed).flatMap(\.members)
    let isClosed = Set(closed)
    let variables = all.indices.filter { !isClosed.contains($0) }.map { all[$0] }
    scenario = plan.scenario
    self.variables = variables
    rows = Allocation.rows(plan, variables).filter { !$0.isIdle }
    var districts = plan.scenario.districts.map { _ in [Int]() }
    var entries: [RecordedRun.Entry] = []
    var positions: [Int: Int] = [:]
    entryOf = variables.enumerated().map { i, variable in
      districts[variable.district].append(i)
      let key = variable.year * Layer.count + variable.layer.rawValue
      if let position = positions[key] { return position }
      positions[key] = entries.count
      entries.append((variable.year, variable.layer))
      return entries.count - 1
    }
    self.districts = districts.filter { !$0.isEmpty }
    self.entries = entries
  }

  private static func variables(_ plan: Plan, _ excluded: (Layer, Int) -> Bool) -> [Variable] {
    plan.years.flatMap { year in
      plan.layers.flatMap { layer in
        plan.districts.filter { !excluded(layer, $0) }.map {
          Variable(year: year - plan.scenario.start - 1, layer: layer, district: $0)
        }
      }
    }
  }

  private static func rows(_ plan: Plan, _ variables: [Variable]) -> [Row] {
    budgets(plan, variables) + limits(plan, variables)
  }

  /// Budgets: each year's, or all up to a year where money carries over.
  private static func budgets(_ plan: Plan, _ variables: [Variable]) -> [Row] {
    guard let budget = plan.budget else { return [] }
    return plan.years.indices.map { i in
      let year = plan.years[i]
      let first = plan.carriesOver ? plan.years[0] : year
      let positions = first - plan.scenario.start - 1...year - plan.scenario.start - 1
      return Row(
        members: variables.indices.filter { positions.contains(variables[$0].year) },
        bound: .atMost(plan.carriesOver ? budget[...i].reduce(0, +) : budget[i]),
        name: plan.carriesOver ? "budget to \(year)" : "budget \(year)", kind: .budget(year))
    }
  }

  private static func limits(_ plan: Plan, _ variables: [Variable]) -> [Row] {
    plan.limits.enumerated().flatMap { number, limit in
      limit.years.map { year in
        let position = year - plan.scenario.start - 1
        return Row(
          members: variables.indices.filter {
            variables[$0].year == position && limit.layers.contains(variables[$0].layer)
              && limit.districts.contains(variables[$0].district)
          }, bound: limit.bound, name: "\(limit.name) \(year)", kind: .limit(number, year))
      }
    }
  }

  /// The amounts as a plan of spending.
  func spending(_ x: [Double]) -> SpendingPlan<Double> {
    var plan = SpendingPlan<Double>(
      yearCount: scenario.years.count, districtCount: scenario.districts.count)
    for (variable, amount) in zip(variables, x) {
      plan[variable.year, variable.layer, variable.district] = amount
    }
    return plan
  }

  /// What a plan of spending says of each variable.
  func collect(_ plan: SpendingPlan<Double>) -> [Double] {
    variables.map { plan[$0.year, $0.layer, $0.district] }
  }
}

extension Allocation.Row {
  /// Whether nothing may be spent.
  fileprivate var isClosed: Bool {
    if case .atMost(let most) = bound { most <= 0 } else { false }
  }

  /// Whether the row holds whatever is spent.
  fileprivate var isIdle: Bool {
    if case .atLeast(let least) = bound { least <= 0 } else { members.isEmpty }
  }
}
