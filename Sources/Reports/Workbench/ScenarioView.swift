// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// What the workbench shows of a scenario: the parts of a report, one by one.
package struct ScenarioView: Sendable {
  /// A report about one scenario.
  package var report: Report
  /// What the scenario is held against: as it was when it was opened.
  package var reference: Projection?
  /// The figures to be drawn, each at some sizes.
  package var figures: [Wish]
  /// Whether the numbers of the figures come with them.
  package var showsTables = true

  /// A figure that is asked for.
  package struct Wish: Sendable, Equatable {
    package var name: ChartName
    package var sizes: [ChartSize]

    package init(_ name: ChartName, _ sizes: [ChartSize]) {
      self.name = name
      self.sizes = sizes
    }
  }

  package init(report: Report, reference: Projection? = nil, figures: [Wish]) {
    self.report = report
    self.reference = reference
    self.figures = figures
  }

  private var projection: Projection { report.subjects[0].projection }
  private var maker: FigureMaker { report.maker(0) }

  package var members: [(String, JSON)] {
    let scenario = projection.scenario
    return [
      ("name", .string(scenario.name)), ("region", .string(scenario.region)),
      ("definition", .string(scenario.definition)),
      ("years", .array(projection.years.map(JSON.integer))),
      ("shares", .numbers(projection.series(.digitalShare))),
      ("answer", answer),
      ("goals", .array(projection.goals.map(goal))),
      ("scorecard", scorecard),
      ("figures", .array(figures.compactMap(figure))),
    ]
  }

  /// The share of the year that the answer is about.
  private var answer: JSON {
    let (sentence, year) = (report.sentence(0), report.answerYear(0))
    let share = projection.value(.digitalShare, year: year)!
    let before = reference?.value(.digitalShare, year: year)
    let change = before.map {
      report.words.answer.points(maker.numbers.signed((share - $0) * 100, decimals: 2))
    }
    return .object([
      ("sentence", .string(sentence)), ("context", .string(report.context(0))),
      ("value", .string(maker.exactShare(share))), ("year", .integer(year)),
      ("share", .number(share)), ("change", change.map(JSON.string) ?? .null),
    ])
  }

  private func goal(_ outcome: GoalOutcome) -> JSON {
    .object([
      ("text", .string(maker.wanted(outcome.goal, in: projection.scenario))),
      ("state", .string(outcome.state)), ("verdict", .string(maker.verdict(outcome))),
      ("value", .string(report.projected(outcome, maker))),
    ])
  }

  private var scorecard: JSON {
    let title = report.scorecardTitle(0)
    return .object([
      ("title", .string(title)), ("note", .string(report.words.page.lowConfidence)),
      ("table", .string(maker.scorecard(projection, caption: title).markup.html)),
    ])
  }

  private func figure(_ wish: Wish) -> JSON? {
    maker.figure(wish.name, of: report.subjects[0], beside: reference)
      .map { $0.json(report.words.page, sizes: wish.sizes, showsTable: showsTables) }
  }
}

extension Figure {
  /// The figure in parts: what is said, what is drawn, and the numbers, as escaped markup.
  func json(_ words: PageWords, sizes: [ChartSize], showsTable: Bool) -> JSON {
    let drawings = sizes.map { size in
      (size.rawValue, chart.map { JSON.string($0.svg(size).html) } ?? .null)
    }
    return .object([
      ("id", .string(name.rawValue)), ("title", .string(title)), ("sentence", .string(reading)),
      ("unit", .string(unit)), ("note", .string(note(words))), ("svg", .object(drawings)),
      ("table", showsTable ? .string(table.markup.html) : .null),
    ])
  }
}
