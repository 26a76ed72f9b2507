// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// Why one scenario's share differs from another's.
  func waterfall(_ difference: Difference, _ projections: [Projection]) -> Figure? {
    let drivers = difference.drivers
    guard let largest = drivers.max(by: { abs($0.change) < abs($1.change) }) else { return nil }
    let waterfall = words.charts.waterfall
    let title = waterfall.title(difference.first, difference.second)
    let reading = waterfall.reading(
      signed(drivers.reduce(0) { $0 + $1.change }), difference.second, difference.first,
      largest.name, signed(largest.change))
    let rows = drivers.map {
      DataTable.Row(cells: [
        .text($0.name), DataTable.Cell(text: signed($0.change), value: $0.change),
      ])
    }
    let definition = projections[0].scenario.definition
    return Figure(
      name: .waterfall, title: title, reading: reading, unit: words.charts.share.unit,
      definition: definition, source: source(projections),
      chart: chart(difference, labels(.waterfall, title, reading), definition),
      table: DataTable(
        caption: title, header: [words.tables.cause, words.tables.change], rows: rows))
  }

  private func chart(
    _ difference: Difference, _ labels: ChartLabels, _ definition: String
  ) -> WaterfallChart {
    WaterfallChart(
      labels: labels, unit: definedUnit(words.charts.share.unit, definition),
      startName: difference.first, start: difference.start,
      steps: difference.drivers.map { WaterfallChart.Step(name: $0.name, change: $0.change) },
      endName: difference.second, format: { [numbers] in numbers.percent($0, decimals: 2) },
      changeFormat: { [self] in signed($0) })
  }

  /// A difference of shares in points, with its sign.
  private func signed(_ change: Double) -> String {
    numbers.signed(change * 100, decimals: 2)
  }
}
