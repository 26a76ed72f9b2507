// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension PlanAppraisal {
  /// A table of spending: its title, and the layers and districts that each row sums over.
  struct SpendingRows {
    var title: String
    var rows: [(label: String, layers: [Layer], districts: [Int])]
  }

  var byLayer: SpendingRows {
    SpendingRows(
      title: "Spending by layer",
      rows: plan.layers.map { ($0.name, [$0], plan.districts) })
  }

  var byDistrict: SpendingRows {
    SpendingRows(
      title: "Spending by district",
      rows: plan.districts.map { (plan.scenario.districts[$0].name, plan.layers, [$0]) })
  }

  /// The most years that stand beside each other.
  private static let widest = 12

  /// The years that are shown: all of up to twelve, else an even choice that ends with the last.
  private var shownYears: [Int] {
    let count = plan.years.count
    let every = (count + Self.widest - 1) / Self.widest
    return plan.years.enumerated().filter { (count - 1 - $0.offset) % every == 0 }.map(\.element)
  }

  /// Billion VND by year, with totals over all years.
  func spendingTable(_ rows: SpendingRows) -> String {
    let years = shownYears
    var table = TextTable()
    table.add([rows.title] + years.map(String.init) + ["all years"])
    table.addRule()
    for row in rows.rows { table.add(cells(row, years)) }
    table.addRule()
    table.add(cells(("all", plan.layers, plan.districts), years))
    return table.text
  }

  private func cells(
    _ row: (label: String, layers: [Layer], districts: [Int]), _ years: [Int]
  ) -> [String] {
    let spent = { (year: Int) in
      result.spent(year: year, layers: row.layers, districts: row.districts)
    }
    let total = plan.years.reduce(0) { $0 + spent($1) }
    return [row.label] + (years.map(spent) + [total]).map(PlanAppraisal.amount)
  }

  /// An amount, with a point in the middle for nothing at all.
  private static func amount(_ value: Double) -> String {
    value == 0 ? "·" : NumberText.fixed(value, decimals: 1)
  }
}
