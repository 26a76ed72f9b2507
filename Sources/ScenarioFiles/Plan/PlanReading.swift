// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

/// What reading a plan file gave.
package struct PlanReading: Sendable {
  /// What the file asks; `nil` where there are errors.
  package internal(set) var question: Question?
  /// How the file calls the plan, where it does.
  package internal(set) var name: String?
  /// Mistakes and warnings: those of the plan, then those of its scenario.
  package internal(set) var diagnostics = Diagnostics()
  /// Every file that was read, in order: the plan, then what its scenario needs.
  package internal(set) var inputs: [InputFile] = []
  /// Where each limit and demand stands, by the name that the question gives it.
  package internal(set) var places: [String: SourceSpan] = [:]
  /// Where the lever stands, if there is one, or the aim.
  var leverSpan: SourceSpan?
  var aimSpan: SourceSpan?

  package enum Question: Sendable {
    /// What to build, where and when.
    case plan(Plan)
    /// How far levers have to be moved.
    case lever(LeverQuestion)
    /// Which yearly budget is needed.
    case budget(BudgetQuestion)
  }
}

extension PlanReading {
  /// The plan to be optimised; a question with a lever is reported as a mistake.
  package mutating func requirePlan() -> Plan? {
    switch question {
    case .plan(let plan): return plan
    case .lever, .budget:
      diagnostics.error(
        "the file asks for the value of a lever, not for a plan", at: leverSpan!,
        hint: "use 'rollcast target'")
      return nil
    case nil: return nil
    }
  }

  /// The target to be reached; a plan for any other aim than the least spending is reported as a
  /// mistake.
  package mutating func requireTarget() -> TargetQuestion? {
    switch question {
    case .lever(let question): return .levers(question)
    case .budget(let question): return .budget(question)
    case .plan(let plan):
      if case .minimiseSpending = plan.aim, !plan.reach.isEmpty { return .spending(plan) }
      let hasTarget = if case .minimiseSpending = plan.aim { true } else { false }
      diagnostics.error(
        hasTarget
          ? "the file has no 'reach', so that there is no target"
          : "the file asks for the best plan, not for what a target takes", at: aimSpan!,
        hint: hasTarget
          ? "say under 'reach' what the money is for"
          : "use 'rollcast optimise'; a target has 'reach', and 'minimise: spending' or 'lever'")
      return nil
    case nil: return nil
    }
  }
}
