// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What the workbench shows of scenarios side by side.
package struct ComparisonView: Sendable {
  /// A report about the scenarios, with the explanation where there are two.
  package var report: Report
  package var comparison: ComparisonReport
  package var sizes: [ChartSize]

  package init(report: Report, comparison: ComparisonReport, sizes: [ChartSize]) {
    self.report = report
    self.comparison = comparison
    self.sizes = sizes
  }

  package var json: JSON {
    let (words, projections) = (report.words.page, report.subjects.map(\.projection))
    let figures = report.commonFigures.map { $0.json(words, sizes: sizes, showsTable: true) }
    let tables = report.maker(0).sideBySide(projections).map { JSON.string($0.markup.html) }
    return .object([
      ("comparison", comparison.json), ("figures", .array(figures)), ("tables", .array(tables)),
    ])
  }
}
