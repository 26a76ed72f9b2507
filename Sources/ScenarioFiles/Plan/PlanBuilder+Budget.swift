// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

/// Yearly budgets with their places.
struct PlanBudget {
  /// Billion VND, one for each year of the plan.
  var amounts: [Double]
  /// The place of each amount; for a year without money, that of the whole budget.
  var spans: [SourceSpan]
}

extension PlanBuilder {
  /// Reads `budget`: an amount for every year, or a map of amounts by year.
  ///
  /// A year that the map leaves out has no money. Only the least spending can be asked for without
  /// a budget.
  mutating func budget(_ aim: Plan.Aim?) -> PlanBudget? {
    guard let node = fields[.budget] else {
      guard let aim else { return nil }
      if case .minimiseSpending = aim { return nil }
      reader.diagnostics.error(
        "the file has no 'budget'; only 'minimise: spending' does without", at: root.span,
        hint: "add 'budget: 120 billion VND/yr'")
      return nil
    }
    if let entries = node.entries { return budget(of: entries, node) }
    guard let amount = money(node, PlanKey.budget.quotedName) else { return nil }
    return PlanBudget(
      amounts: scope.years.map { _ in amount }, spans: scope.years.map { _ in node.span })
  }

  private mutating func budget(of entries: [SourceNode.Entry], _ node: SourceNode) -> PlanBudget {
    var budget = PlanBudget(
      amounts: scope.years.map { _ in 0 }, spans: scope.years.map { _ in node.span })
    var named: Set<Int> = []
    for entry in entries {
      let amount = money(entry.value, "the budget")
      for year in reader.years(entry.key, calendar) ?? [] {
        if !named.insert(year).inserted {
          reader.diagnostics.error("the year \(year) is named twice", at: entry.key.span)
        } else if let position = scope.years.firstIndex(of: year) {
          budget.amounts[position] = amount ?? 0
          budget.spans[position] = entry.value.span
        } else {
          refuseYear(year, at: entry.key.span)
        }
      }
    }
    return budget
  }

  /// Reports a year in which the plan has nothing to decide.
  mutating func refuseYear(_ year: Int, at span: SourceSpan) {
    // One outside the projection has been reported.
    guard !scope.years.isEmpty, scenario?.years.contains(year) == true else { return }
    reader.diagnostics.error(
      "the year \(year) is not among the years of the plan", at: span,
      notes: scope.yearsSpan.map { [.init(span: $0, message: "these are its years")] } ?? [])
  }

  /// An amount of money a year.
  mutating func money(_ node: SourceNode, _ name: String) -> Double? {
    reader.quantity(node, name, in: "billion VND/yr", atLeast: 0, atMost: 1e15)
  }
}
