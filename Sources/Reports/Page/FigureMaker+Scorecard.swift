// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// The scorecard, one figure a line.
  func scorecard(_ projection: Projection, caption: String) -> DataTable {
    let card = Scorecard(projection)
    let rows = Scorecard.Theme.allCases.flatMap { theme in
      [DataTable.Row(cells: [.text(words.terms.theme(theme))], isHeading: true)]
        + card.figures.filter { $0.theme == theme }.map { row($0, in: projection.scenario) }
    }
    return DataTable(
      caption: caption, header: [words.tables.figure, words.tables.value], rows: rows)
  }

  private func row(_ figure: Scorecard.Figure, in scenario: Scenario) -> DataTable.Row {
    let terms = words.terms.measure(figure.measure)
    let place = figure.district.map { " (\(scenario.districts[$0].name))" } ?? ""
    return DataTable.Row(
      cells: [
        DataTable.Cell(text: terms.title, detail: terms.meaning + place),
        DataTable.Cell(text: text(figure), value: figure.value),
      ], data: [("measure", figure.name)])
  }

  private func text(_ figure: Scorecard.Figure) -> String {
    switch figure.presentation {
    case .share: share(figure.value)
    case .index: numbers.fixed(figure.value, decimals: figure.value < 2 ? 3 : 1)
    case .amount: numbers.amount(figure.value) + "\u{A0}" + words.units(figure.unit)
    }
  }
}
