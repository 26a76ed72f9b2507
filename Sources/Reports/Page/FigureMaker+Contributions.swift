// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// What the share is made of: each part of the digital economy over the region's GRDP.
  func contributions(_ projection: Projection) -> Figure {
    let grdp = projection.series(.grdp)
    let parts = Indicator.shareParts.enumerated().map { position, indicator in
      StackedColumns.Part(
        name: words.terms.indicator(indicator),
        values: zip(projection.series(indicator), grdp).map { $1 > 0 ? max(0, $0 / $1) : 0 },
        style: position + 1)
    }
    let title = words.charts.contributions.title
    let reading = reading(parts, projection)
    let chart = StackedColumns(
      labels: labels(.contributions, title, reading), unit: words.charts.contributions.unit,
      years: projection.years, parts: parts,
      axisFormat: { [numbers] in numbers.short($0 * 100, decimals: 2) },
      labelFormat: { [numbers] in numbers.fixed($0 * 100, decimals: 1) })
    return Figure(
      name: .contributions, title: title, reading: reading,
      unit: words.charts.contributions.unit, definition: projection.scenario.definition,
      source: source([projection]), chart: chart, table: table(parts, projection))
  }

  private func reading(_ parts: [StackedColumns.Part], _ projection: Projection) -> String {
    let last = projection.years.count - 1
    let largest = parts.max { $0.values[last] < $1.values[last] }!
    let total = parts.reduce(0) { $0 + $1.values[last] }
    let text = words.charts.contributions.reading(
      largest.name, points(largest.values[last]), points(total), String(projection.years[last]))
    let growth = parts.map { $0.values[last] - $0.values[0] }
    guard last > 0, let position = growth.indices.max(by: { growth[$0] < growth[$1] }),
      growth[position] >= 0.0005
    else { return text }
    return text + " "
      + words.charts.contributions.growth(
        parts[position].name, points(growth[position]), String(projection.years[0]))
  }

  private func table(_ parts: [StackedColumns.Part], _ projection: Projection) -> DataTable {
    let rows = projection.years.enumerated().map { position, year in
      DataTable.Row(
        cells: [.text(String(year))]
          + parts.map { part in
            DataTable.Cell(
              text: numbers.fixed(part.values[position] * 100, decimals: 2),
              value: part.values[position])
          } + [
            cell(projection.value(.digitalShare, year: year)!, of: .digitalShare, year: year)
          ])
    }
    return DataTable(
      caption: words.charts.contributions.title,
      header: [words.tables.year] + parts.map(\.name) + [words.tables.total], rows: rows)
  }
}
