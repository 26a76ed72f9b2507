// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

/// What the workbench shows of a plan that was found.
package struct PlanView: Sendable {
  private let figure: Figure
  private let language: Language

  /// - Parameter version: of the tool, for the source under the figure.
  package init(_ result: PlanResult, language: Language, version: String) {
    var findings = PlanFindings(result.plan, spending: result.spending)
    findings.isComplete = result.isComplete
    findings.isReached = result.unmet.isEmpty
    let maker = FigureMaker(words: language.words, version: version, suffix: "")
    figure = maker.plan(findings)
    self.language = language
  }

  /// What the plan gains, in sentences.
  package var words: [String] { [figure.reading] }

  package var json: JSON {
    .array([
      figure.json(language.words.page, sizes: ChartSize.allCases, showsTable: true)
    ])
  }
}
