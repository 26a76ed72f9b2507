// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension FigureMaker {
  /// How often one of two scenarios beats the other on the draws of a sweep, in a sentence.
  func sentence(_ draws: SameDraws, _ projections: [Projection]) -> String {
    let names = projections.map { words.page.quoted($0.scenario.name) }
    return words.charts.comparison.sameDraws(
      numbers.fixed(Double(draws.first.runs)), names[1], names[0],
      numbers.percent(draws.second.probability, decimals: 1),
      signed(draws.second.quantiles.first!), signed(draws.second.quantiles.last!),
      String(draws.outcome.year))
  }

  /// The same as a table: how often each is above, and the spread of the difference.
  func table(_ draws: SameDraws, _ projections: [Projection]) -> DataTable {
    let chances = zip(projections, [draws.first, draws.second]).map { projection, side in
      DataTable.Row(cells: [
        .text(words.tables.above(projection.scenario.name)), chance(side.probability),
      ])
    }
    let equal = DataTable.Row(cells: [.text(words.tables.equal), chance(draws.equal)])
    let spread = zip(PairedComparison.levels, draws.second.quantiles).map { level, value in
      DataTable.Row(cells: [
        .text("\(words.tables.difference), \(numbers.shortPercent(level))"),
        DataTable.Cell(text: signed(value), value: value),
      ])
    }
    return DataTable(
      caption: words.tables.sameDraws(String(draws.outcome.year)), showsCaption: true,
      header: [words.tables.figure, words.tables.value], rows: chances + [equal] + spread)
  }

  private func chance(_ part: Double) -> DataTable.Cell {
    DataTable.Cell(text: numbers.percent(part, decimals: 1), value: part)
  }
}
