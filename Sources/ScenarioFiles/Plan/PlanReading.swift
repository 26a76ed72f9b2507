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
  /// Where the lever stands, if there is one.
  var leverSpan: SourceSpan?

  package enum Question: Sendable {
    /// What to build, where and when.
    case plan(Plan)
    /// Which value of one lever is needed.
    case lever(LeverQuestion)
  }
}

extension PlanReading {
  /// The plan to be optimised; a question with a lever is reported as a mistake.
  package mutating func requirePlan() -> Plan? {
    switch question {
    case .plan(let plan): return plan
    case .lever:
      diagnostics.error(
        "the file asks for the value of a lever, not for a plan", at: leverSpan!,
        hint: "use 'rollcast target'")
      return nil
    case nil: return nil
    }
  }
}
