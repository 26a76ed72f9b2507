// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Reports
import RolloutModel

extension SearchJob {
  /// The best plan; `nil` where its figures leave the range of numbers.
  func optimise(_ plan: Plan) -> [(String, JSON)]? {
    let text = AimText(plan: plan)
    let result = Optimiser(
      plan, shouldStop: { self.shouldStop() },
      report: { self.note($0, text: text.text($0.value)) }
    ).solve()
    let appraisal = PlanAppraisal(result, name: name)
    guard appraisal.isFinite else { return nil }
    let view = PlanView(result, language: language, version: origin.version)
    return [
      ("status", .integer(result.unmet.isEmpty ? 0 : 2)), ("result", appraisal.json),
      ("text", .string(appraisal.table)), ("words", .array(view.words.map(JSON.string))),
      ("figures", view.json), ("document", document(appraisal.with.scenario)),
    ]
  }

  /// What it would take to reach something, or what comes nearest.
  func target(_ question: TargetQuestion) -> [(String, JSON)]? {
    let result = TargetSearch(
      question, shouldStop: { self.shouldStop() },
      report: { self.note($0, text: TargetText.figure($0.value, of: question)) }
    ).solve()
    guard result.isFinite else { return nil }
    let report = TargetReport(result, name: name)
    let view = result.plan.map {
      PlanView($0, language: language, version: origin.version)
    }
    return [
      ("status", .integer(result.isReachable ? 0 : 2)), ("result", report.json),
      ("text", .string(report.table)), ("words", .array([.string(report.verdict)])),
      ("figures", view?.json ?? .array([])), ("document", document(result.with.scenario)),
    ]
  }

  /// The plan's scenario with what was found, as a document.
  private func document(_ found: Scenario) -> JSON {
    PlannedDocument(base: base, before: question.scenario, name: name).json(found)
  }
}
