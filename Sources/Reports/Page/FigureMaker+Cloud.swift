// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// What firms and public services ask for, against what stands in the region.
  func cloud(_ projection: Projection) -> Figure {
    let (cloud, scenario) = (words.charts.cloud, projection.scenario)
    let shown = isUsable(projection) ? 2 : 3
    let names = [cloud.demand, cloud.usable, cloud.installed]
    let series = zip(Self.cloudSeries, names).prefix(shown)
    let reading = cloudReading(projection)
    let unit = words.units("vCPU")
    let chart = LineChart(
      labels: labels(.cloud, cloud.title, reading), unit: unit,
      series: series.enumerated().map { position, entry in
        LineChart.Series(
          name: entry.1, points: points(projection.years, projection.series(entry.0)),
          style: position + 1)
      },
      axisFormat: { [numbers] in numbers.short($0, decimals: 2) },
      labelFormat: { [self] in vcpu($0) })
    return Figure(
      name: .cloud, title: cloud.title, reading: reading, unit: unit,
      definition: scenario.definition, source: source([projection]), chart: chart,
      table: cloudTable(projection))
  }

  private static let cloudSeries = ["cloud_demand", "usable_vcpu", "cloud_vcpu"].map {
    Indicator.named[$0]!
  }

  /// Whether data centres can carry all servers, so that two lines would lie on each other.
  private func isUsable(_ projection: Projection) -> Bool {
    projection.byYear.allSatisfy { $0.region.usableVCPU > 0.99 * $0.region.cloudVCPU }
  }

  /// A number of processors; parts of one are of no interest.
  private func vcpu(_ value: Double) -> String { numbers.fixed(value) }

  private func cloudReading(_ projection: Projection) -> String {
    let last = projection.byYear.last!.region
    return words.charts.cloud.reading(
      String(projection.years.last!), vcpu(last.cloudDemand), share(last.servedLocally))
  }

  private func cloudTable(_ projection: Projection) -> DataTable {
    let columns = Self.cloudSeries + [Indicator.named["served_locally"]!]
    let rows = projection.years.map { year in
      DataTable.Row(
        cells: [.text(String(year))]
          + columns.map { indicator in
            let value = projection.value(indicator, year: year)!
            var cell = cell(value, of: indicator, year: year)
            if indicator.presentation == .amount { cell.text = vcpu(value) }
            return cell
          })
    }
    return DataTable(
      caption: words.charts.cloud.title,
      header: [words.tables.year] + columns.map(words.terms.indicator), rows: rows)
  }
}
