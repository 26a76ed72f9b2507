// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension FigureMaker {
  /// Why one scenario's share differs from another's, driver by driver, the largest first.
  func waterfall(_ explanation: Explanation, _ drivers: DriverSplit) -> Figure {
    let waterfall = words.charts.waterfall
    let names = [explanation.a, explanation.b].map(\.scenario.name)
    let title = waterfall.title(names[0], names[1])
    let steps = drivers.contributions.sorted { abs($0.value) > abs($1.value) }
      .map { WaterfallChart.Step(name: words.terms.driver($0.driver), change: $0.value) }
    let reading =
      steps.first.map {
        waterfall.reading(
          signed(explanation.difference), names[1], names[0], $0.name, signed($0.change))
      } ?? waterfall.same
    let rows = steps.map {
      DataTable.Row(cells: [
        .text($0.name), DataTable.Cell(text: signed($0.change), value: $0.change),
      ])
    }
    return Figure(
      name: .waterfall, title: title, reading: reading, unit: words.charts.share.unit,
      definition: explanation.a.scenario.definition,
      source: source([explanation.a, explanation.b]),
      chart: steps.isEmpty ? nil : chart(explanation, steps, labels(.waterfall, title, reading)),
      table: DataTable(
        caption: title, header: [words.tables.cause, words.tables.change], rows: rows))
  }

  private func chart(
    _ explanation: Explanation, _ steps: [WaterfallChart.Step], _ labels: ChartLabels
  ) -> WaterfallChart {
    let scenario = explanation.a.scenario
    return WaterfallChart(
      labels: labels, unit: definedUnit(words.charts.share.unit, scenario.definition),
      startName: scenario.name,
      start: explanation.a.value(.digitalShare, year: explanation.year)!, steps: steps,
      endName: explanation.b.scenario.name,
      format: { [numbers] in numbers.percent($0, decimals: 2) },
      changeFormat: { [self] in signed($0) })
  }

  /// A difference of shares in points, with its sign.
  func signed(_ change: Double) -> String {
    numbers.signed(change * 100, decimals: 2)
  }
}
