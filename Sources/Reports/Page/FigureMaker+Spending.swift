// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// Public money by layer and year.
  func spending(_ projection: Projection) -> Figure {
    let spending = words.charts.spending
    let layers = layers(SpendingPlan(projection.scenario), projection)
    let total = layers.reduce(0) { $0 + $1.values.reduce(0, +) }
    let unit = spending.unit(String(projection.scenario.start))
    let reading = total > 0 ? spendingReading(layers, total) : spending.none
    let labels = labels(.spending, spending.title, reading)
    return Figure(
      name: .spending, title: spending.title, reading: reading, unit: unit,
      definition: projection.scenario.definition, source: source([projection]),
      chart: total > 0 ? columns(layers, projection.years, labels, unit: unit) : nil,
      table: spendingTable(layers, projection))
  }

  /// Money by layer as columns.
  func columns(
    _ layers: [StackedColumns.Part], _ years: [Int], _ labels: ChartLabels, unit: String
  ) -> StackedColumns {
    StackedColumns(
      labels: labels, unit: unit, years: years, parts: layers,
      axisFormat: { [numbers] in numbers.short($0, decimals: 2) },
      labelFormat: { [numbers] in
        $0 < 10 ? numbers.fixed($0, decimals: 1) : numbers.fixed($0)
      }, keysTellLast: false)
  }

  /// What each layer gets in each year, all districts together; layers that get nothing are left
  /// out.
  func layers(
    _ plan: SpendingPlan<Double>, _ projection: Projection
  ) -> [StackedColumns.Part] {
    Layer.allCases.compactMap { layer in
      let values = projection.years.indices.map { year in
        (0..<plan.districtCount).reduce(0) { $0 + plan[year, layer, $1] }
      }
      guard values.contains(where: { $0 > 0 }) else { return nil }
      return StackedColumns.Part(
        name: words.terms.layer(layer), values: values, style: layer.rawValue + 1)
    }
  }

  func money(_ amount: Double) -> String {
    numbers.short(amount, decimals: 1) + "\u{A0}" + words.units("billion VND")
  }

  private func spendingReading(_ layers: [StackedColumns.Part], _ total: Double) -> String {
    let sums = layers.map { $0.values.reduce(0, +) }
    let largest = sums.indices.max { sums[$0] < sums[$1] }!
    return words.charts.spending.reading(
      money(total), layers[largest].name, numbers.percent(sums[largest] / total, decimals: 0))
  }

  private func spendingTable(
    _ layers: [StackedColumns.Part], _ projection: Projection
  ) -> DataTable {
    let rows = projection.years.enumerated().map { position, year in
      DataTable.Row(
        cells: [.text(String(year))]
          + layers.map { layer in
            DataTable.Cell(
              text: numbers.amount(layer.values[position]), value: layer.values[position])
          }
          + [Indicator.spending, .absorbed].map {
            cell(projection.value($0, year: year)!, of: $0, year: year, showsUnit: false)
          })
    }
    return DataTable(
      caption: words.charts.spending.title,
      header: [words.tables.year] + layers.map(\.name)
        + [words.tables.total, words.charts.spending.absorbed], rows: rows)
  }
}
