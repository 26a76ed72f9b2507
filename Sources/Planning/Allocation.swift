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

  /// A bound on a sum of amounts: sign (sum - bound) <= 0.
  struct Row {
    let members: [Int]
    let sign: Double
    let bound: Double
    let name: String

    func excess(_ x: [Double]) -> Double {
      sign * (members.reduce(0) { $0 + x[$1] } - bound)
    }
  }

  let scenario: Scenario
  let variables: [Variable]
  let set: FeasibleSet
  let groupNames: [String]
  let rows: [Row]

  /// - Parameter excluded: layers and districts that a choice leaves out.
  init(_ plan: Plan, excluding excluded: (Layer, Int) -> Bool) {
    let scenario = plan.scenario
    var variables: [Variable] = []
    var yearMembers: [[Int]] = []
    for (position, year) in plan.years.enumerated() {
      var members: [Int] = []
      // A year without money has nothing to decide.
      let isOpen = plan.carriesOver || plan.budget?[position] != 0
      for layer in plan.layers where isOpen {
        for district in plan.districts where !excluded(layer, district) {
          members.append(variables.count)
          variables.append(
            Variable(year: year - scenario.start - 1, layer: layer, district: district))
        }
      }
      yearMembers.append(members)
    }
    self.scenario = scenario
    self.variables = variables
    let budgets = Allocation.budgets(plan, yearMembers)
    set = FeasibleSet(count: variables.count, groups: budgets.groups)
    groupNames = budgets.names
    rows = budgets.rows + Allocation.limits(plan, variables)
  }

  /// Budgets: a group for each year, or for all years together where money carries over.
  private static func budgets(
    _ plan: Plan, _ yearMembers: [[Int]]
  ) -> (groups: [(members: [Int], budget: Double)], names: [String], rows: [Row]) {
    guard let budget = plan.budget else {
      return ([(yearMembers.flatMap { $0 }, .infinity)], ["no budget"], [])
    }
    if !plan.carriesOver {
      return (
        zip(yearMembers, budget).map { (members: $0, budget: $1) },
        plan.years.map { "budget \($0)" }, []
      )
    }
    let rows = plan.years.indices.dropLast().map { last in
      Row(
        members: yearMembers[...last].flatMap { $0 }, sign: 1,
        bound: budget[...last].reduce(0, +), name: "budget to \(plan.years[last])")
    }
    return (
      [(yearMembers.flatMap { $0 }, budget.reduce(0, +))], ["budget to \(plan.years.last!)"], rows
    )
  }

  private static func limits(_ plan: Plan, _ variables: [Variable]) -> [Row] {
    plan.limits.flatMap { limit in
      limit.years.map { year in
        let position = year - plan.scenario.start - 1
        let members = variables.indices.filter {
          variables[$0].year == position && limit.layers.contains(variables[$0].layer)
            && limit.districts.contains(variables[$0].district)
        }
        let name = "\(limit.name) \(year)"
        switch limit.bound {
        case .atMost(let bound): return Row(members: members, sign: 1, bound: bound, name: name)
        case .atLeast(let bound): return Row(members: members, sign: -1, bound: bound, name: name)
        }
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

  /// Each year's budget in equal parts over the layers and, by population, over the districts.
  func equalSplit(_ plan: Plan) -> [Double] {
    let people = plan.districts.reduce(0) { $0 + scenario.districts[$1].figures.population }
    let perYear = Dictionary(
      uniqueKeysWithValues: plan.years.enumerated().map {
        ($0.element - scenario.start - 1, plan.budget?[$0.offset] ?? 0)
      })
    return variables.map { variable in
      let share = scenario.districts[variable.district].figures.population / people
      return perYear[variable.year]! / Double(plan.layers.count) * share
    }
  }
}
