// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// The share in each of several scenarios.
  func comparison(_ projections: [Projection]) -> Figure {
    let scenario = projections[0].scenario
    let observed = scenario.observations(of: .digitalShare)
    let (title, reading) = (words.charts.comparison.title, comparisonReading(projections))
    let unit = words.charts.share.unit
    var chart = LineChart(
      labels: labels(.comparison, title, reading), unit: definedUnit(unit, scenario.definition),
      series: projections.enumerated().map { line($1, position: $0) },
      axisFormat: { [numbers] in numbers.shortPercent($0) },
      labelFormat: { [numbers] in numbers.percent($0, decimals: 1) })
    chart.marks = marks(observed)
    if !observed.isEmpty {
      chart.keys = [LineChart.Key(sign: .observed, words: words.charts.share.observed)]
    }
    return Figure(
      name: .comparison, title: title, reading: reading, unit: unit,
      definition: scenario.definition, source: source(projections, observed: observed),
      chart: chart, table: sharesTable(projections))
  }

  /// The last year that all scenarios reach.
  func commonYear(_ projections: [Projection]) -> Int {
    projections.map { $0.scenario.end }.min()!
  }

  private func comparisonReading(_ projections: [Projection]) -> String {
    let comparison = words.charts.comparison
    let year = commonYear(projections)
    guard let shares = shares(projections, year) else { return "" }
    let best = shares.indices.max { shares[$0] < shares[$1] }!
    let worst = shares.indices.min { shares[$0] < shares[$1] }!
    guard shares[best] - shares[worst] >= 0.0005 else {
      return comparison.even(share(shares[best]), String(year))
    }
    let other = best == 0 ? worst : 0
    return comparison.reading(
      projections[best].scenario.name, share(shares[best]), String(year),
      points(shares[best] - shares[other]), projections[other].scenario.name)
  }

  /// The shares in a year, or `nil` where a scenario starts after it.
  private func shares(_ projections: [Projection], _ year: Int) -> [Double]? {
    let shares = projections.compactMap { $0.value(.digitalShare, year: year) }
    return shares.count == projections.count ? shares : nil
  }

  private func sharesTable(_ projections: [Projection]) -> DataTable {
    let years = Set(projections.flatMap(\.years)).sorted()
    let rows = years.map { year in
      DataTable.Row(
        cells: [.text(String(year))]
          + projections.enumerated().map { position, projection in
            guard let share = projection.value(.digitalShare, year: year) else { return .none }
            var cell = cell(share, of: .digitalShare, year: year)
            cell.data.append(("scenario", String(position)))
            return cell
          })
    }
    return DataTable(
      caption: words.charts.comparison.title,
      header: [words.tables.year] + projections.map(\.scenario.name), rows: rows)
  }
}
