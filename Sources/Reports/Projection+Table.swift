// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Projection {
  /// The result of a run as a planner reads it: the share by year, the goals, the districts, and
  /// what the infrastructure serves, uses and costs.
  ///
  /// - Parameter bands: the error of a backtest, which follows the economy where it is asked for.
  package func table(bands: BacktestBands? = nil) -> String {
    var sections = [heading, yearTable(Projection.economyRows, title: shareTitle)]
    if let bands { sections.append(bandTable(bands)) }
    if !goals.isEmpty { sections.append(goalLines) }
    sections.append(districtTable)
    sections.append(yearTable(Projection.infrastructureRows, title: "Infrastructure"))
    sections.append(Scorecard(self).table(in: scenario))
    sections.append(notes)
    return sections.joined(separator: "\n")
  }

  private static let economyRows = [
    "digital_share", "digital_value_added", "core_value_added", "grdp",
  ]

  private static let infrastructureRows = [
    "spending", "absorbed", "private_spending", "upkeep", "data_centre_kw", "cloud_vcpu",
    "cloud_demand", "served_locally", "leased_kw", "energy_mwh", "emissions_t", "readiness",
    "dti_rank",
  ]

  private var heading: String {
    let place = scenario.region.isEmpty ? "" : " · \(scenario.region)"
    let title = "\(scenario.name)\(place) · \(scenario.start)-\(scenario.end)\n"
    return scenario.description.isEmpty
      ? title : title + NumberText.wrapped(scenario.description, width: 96) + "\n"
  }

  private var shareTitle: String { "Economy, definition \(scenario.definition)" }

  /// Series by year, one row for each of the indicators.
  private func yearTable(_ names: [String], title: String) -> String {
    let columns = shownYears
    var table = TextTable()
    table.add([title] + columns.map { String(years[$0]) })
    table.addRule()
    for indicator in names.map({ Indicator.named[$0]! }) {
      let unit = indicator.presentation == .amount ? ", \(indicator.unit)" : ""
      table.add(
        [indicator.title + unit]
          + columns.map { indicator.number(byYear[$0].region[slot: indicator.slot]) })
    }
    return table.text
  }

  private var goalLines: String {
    "Goals\n" + goals.map { "  \($0.text(in: scenario))\n" }.joined()
  }

  /// Positions of the years that fit beside each other: all of up to ten, else an even choice
  /// that ends with the last.
  var shownYears: [Int] {
    let every = (years.count + 9) / 10
    return years.indices.filter { (years.count - 1 - $0) % every == 0 }
  }

  private var notes: String {
    """
    Amounts are billion VND at prices of \(scenario.start); official shares are in current prices.
    The expected rank has low confidence. Shares of different definitions must not be compared.

    """
  }
}
