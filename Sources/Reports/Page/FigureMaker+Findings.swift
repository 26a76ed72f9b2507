// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension FigureMaker {
  /// What moves the share most, after a sweep.
  func tornado(_ influences: SweepFindings.Influences, of projection: Projection) -> Figure? {
    guard let first = influences.causes.first else { return nil }
    let tornado = words.charts.tornado
    let title = tornado.title(String(influences.year))
    let reading = tornado.reading(first.name, share(first.low), share(first.high))
    let unit = words.charts.share.unit
    let chart = RangeBars(
      labels: labels(.tornado, title, reading),
      unit: definedUnit(unit, projection.scenario.definition), centre: influences.centre,
      bars: influences.causes.map { RangeBars.Bar(name: $0.name, low: $0.low, high: $0.high) },
      lowKey: words.tables.low, highKey: words.tables.high,
      format: { [numbers] in numbers.percent($0, decimals: 1) })
    let rows = influences.causes.map { cause in
      DataTable.Row(
        cells: [.text(cause.name)]
          + [cause.low, cause.high].map { DataTable.Cell(text: exactShare($0), value: $0) })
    }
    return Figure(
      name: .tornado, title: title, reading: reading, unit: unit,
      definition: projection.scenario.definition, source: source([projection]), chart: chart,
      table: DataTable(
        caption: title, header: [words.tables.cause, words.tables.low, words.tables.high],
        rows: rows))
  }

  /// What a plan spends on top of its scenario.
  func plan(_ result: PlanResult, value text: (Double) -> String) -> Figure? {
    let projection = Projection(result.scenario)
    let layers = layers(result.spending, projection)
    guard !layers.isEmpty else { return nil }
    let plan = words.charts.plan
    let reading = plan.reading(
      text(result.value), text(result.withoutPlan), text(result.equalSplit))
    let unit = words.charts.spending.unit(String(projection.scenario.start))
    let rows = projection.years.enumerated().map { position, year in
      DataTable.Row(
        cells: [.text(String(year))]
          + layers.map {
            DataTable.Cell(text: numbers.amount($0.values[position]), value: $0.values[position])
          })
    }
    return Figure(
      name: .plan, title: plan.title, reading: reading, unit: unit,
      definition: projection.scenario.definition, source: source([projection]),
      chart: columns(layers, projection.years, labels(.plan, plan.title, reading), unit: unit),
      table: DataTable(
        caption: plan.title, header: [words.tables.year] + layers.map(\.name), rows: rows))
  }
}
