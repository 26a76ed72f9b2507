// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// What the workbench shows of a plan that was found.
package struct PlanView: Sendable {
  private let report: Report
  private let figures: [Figure]

  /// - Parameter origin: what made the plan.
  package init(_ result: PlanResult, _ with: Projection, language: Language, origin: Report.Origin)
  {
    var report = Report([Report.Subject(projection: with)], language: language, origin: origin)
    report.plan = result
    self.report = report
    figures = report.commonFigures.filter { $0.name == .plan }
  }

  /// What the plan gains, in a sentence.
  package var words: [String] { figures.map(\.reading) }

  package var json: JSON {
    .array(figures.map { $0.json(report.words.page, sizes: ChartSize.allCases, showsTable: true) })
  }
}
