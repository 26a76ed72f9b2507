// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What the workbench shows of the runs around a scenario.
package struct BandView: Sendable {
  /// A report about one scenario, with the band among what a sweep found.
  package var report: Report
  package var reference: Projection?
  package var runs: Int
  package var failed: Int
  /// How many parameters were drawn.
  package var varied: Int
  package var sizes: [ChartSize]

  package init(
    report: Report, reference: Projection?, runs: Int, failed: Int, varied: Int,
    sizes: [ChartSize]
  ) {
    self.report = report
    self.reference = reference
    self.runs = runs
    self.failed = failed
    self.varied = varied
    self.sizes = sizes
  }

  package var json: JSON {
    let subject = report.subjects[0]
    let band = subject.sweep?.band
    let figure = report.maker(0).share(subject, beside: reference)
    return .object([
      ("years", .array(subject.projection.years.map(JSON.integer))),
      ("runs", .integer(runs)), ("failed", .integer(failed)), ("varied", .integer(varied)),
      ("levels", .numbers(band.map { [$0.lowLevel, $0.highLevel] } ?? [])),
      ("low", .numbers(band?.years.map(\.low) ?? [])),
      ("high", .numbers(band?.years.map(\.high) ?? [])),
      ("figure", figure.json(report.words.page, sizes: sizes, showsTable: true)),
    ])
  }
}
