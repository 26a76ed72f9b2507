// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Comparison {
  /// The scenarios side by side at one year, with the difference to the first.
  package var table: String {
    [heading, indicatorTable, goalLines].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let rows = [
    "digital_share", "digital_value_added", "core_value_added", "grdp", "readiness",
    "fibre_coverage", "fibre_takeup", "mobile_4g_takeup", "mobile_5g_coverage", "cloud_use",
    "digital_skills", "platform_use", "data_centre_kw", "served_locally", "energy_mwh",
    "emissions_t", "dti_rank",
  ].map { Indicator.named[$0]! }

  private var heading: String {
    "Comparison in \(year), definition \(projections[0].scenario.definition)\n"
  }

  /// Blocks of four scenarios at most, the first always among them.
  private var indicatorTable: String {
    let others = Array(projections.dropFirst())
    let blocks = stride(from: 0, to: others.count, by: 3).map { start in
      [projections[0]] + others[start..<min(start + 3, others.count)]
    }
    return blocks.map(table).joined(separator: "\n")
      + "± is the difference to the first scenario; for shares in percentage points.\n"
  }

  private func table(_ block: [Projection]) -> String {
    var table = TextTable()
    let names = block.map(\.scenario.name)
    table.add(["", names[0]] + names.dropFirst().flatMap { [$0, "±"] })
    table.addRule()
    for indicator in Comparison.rows { table.add(row(indicator, block)) }
    table.addRule()
    table.add(spendingRow(block))
    return table.text
  }

  private func row(_ indicator: Indicator, _ block: [Projection]) -> [String] {
    let unit = indicator.presentation == .amount ? ", \(indicator.unit)" : ""
    let values = block.map { $0.value(indicator, year: year)! }
    return [indicator.title + unit]
      + cells(values, number: indicator.number, difference: indicator.difference)
  }

  private func spendingRow(_ block: [Projection]) -> [String] {
    let totals = block.map { $0.publicSpending(to: year) }
    return ["Public spending to \(year), billion VND"]
      + cells(totals, number: NumberText.amount) { NumberText.signed($0, decimals: 1) }
  }

  private func cells(
    _ values: [Double], number: (Double) -> String, difference: (Double) -> String
  ) -> [String] {
    var cells: [String] = []
    for (i, value) in values.enumerated() {
      cells.append(number(value))
      if i > 0 { cells.append(difference(value - values[0])) }
    }
    return cells
  }

  private var goalLines: String {
    let blocks = projections.filter { !$0.goals.isEmpty }.map { projection in
      "Goals of \(projection.scenario.name)\n"
        + projection.goals.map { "  \($0.text(in: projection.scenario))\n" }.joined()
    }
    return blocks.joined()
  }
}
