// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  private static let compared = [
    "digital_share", "digital_value_added", "grdp", "fibre_coverage", "fibre_takeup",
    "mobile_4g_takeup", "mobile_5g_coverage", "cloud_use", "digital_skills", "platform_use",
    "served_locally", "emissions_t", "dti_rank",
  ].map { Indicator.named[$0]! }

  /// As many scenarios as a sheet of paper has room for.
  private static let widest = 5

  /// Figures of several scenarios beside each other in the last year that all reach, in blocks that
  /// fit on paper.
  func sideBySide(_ projections: [Projection]) -> [DataTable] {
    let year = commonYear(projections)
    guard projections.allSatisfy({ $0.scenario.years.contains(year) }) else { return [] }
    let positions = Array(projections.indices)
    return stride(from: 0, to: positions.count, by: Self.widest).map { first in
      let block = positions[first...].prefix(Self.widest).map { ($0, projections[$0]) }
      return DataTable(
        caption: words.charts.comparison.table(String(year)), showsCaption: true,
        header: [words.tables.figure] + block.map(\.1.scenario.name),
        rows: Self.compared.map { row($0, block, year) } + [spendingRow(block, year)])
    }
  }

  private func row(
    _ indicator: Indicator, _ block: [(Int, Projection)], _ year: Int
  ) -> DataTable.Row {
    let unit = indicator.presentation == .amount ? words.units(indicator.unit) : ""
    let cells = block.map { position, projection in
      var cell = cell(
        projection.value(indicator, year: year)!, of: indicator, year: year, showsUnit: false)
      cell.data.append(("scenario", String(position)))
      return cell
    }
    return DataTable.Row(
      cells: [DataTable.Cell(text: words.terms.indicator(indicator), detail: unit)] + cells)
  }

  private func spendingRow(_ block: [(Int, Projection)], _ year: Int) -> DataTable.Row {
    let totals = block.map { $0.1.publicSpending(to: year) }
    return DataTable.Row(
      cells: [
        DataTable.Cell(
          text: words.charts.comparison.spending(String(year)),
          detail: words.units("billion VND"))
      ] + totals.map { DataTable.Cell(text: numbers.short($0, decimals: 1), value: $0) })
  }
}
