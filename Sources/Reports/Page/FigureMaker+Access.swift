// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// How many can be served in each district, year by year.
  func coverage(_ projection: Projection) -> Figure {
    let access = words.charts.access
    return byDistrict(
      projection, .coverage, Indicator.coverages, title: access.coverageTitle,
      reading: access.coverageReading, single: access.coverageSingle)
  }

  /// How many use each network in each district, year by year.
  func takeup(_ projection: Projection) -> Figure {
    let access = words.charts.access
    return byDistrict(
      projection, .takeup, Indicator.takeups, title: access.takeupTitle,
      reading: access.takeupReading, single: access.takeupSingle)
  }

  private func byDistrict(
    _ projection: Projection, _ name: ChartName, _ indicators: [Indicator], title: String,
    reading: (String, String, String, String, String) -> String,
    single: (String, String, String) -> String
  ) -> Figure {
    let (scenario, access) = (projection.scenario, words.charts.access)
    let sentence = extremes(projection, indicators[0], reading: reading, single: single)
    let panels = scenario.districts.indices.map { district in
      SmallMultiples.Panel(
        name: scenario.districts[district].name,
        values: indicators.map { indicator in
          [projection.start[indicator, district]] + projection.series(indicator, district: district)
        })
    }
    let chart = SmallMultiples(
      labels: labels(name, title, sentence), unit: access.unit,
      years: [scenario.start] + projection.years,
      lines: [access.fibre, access.mobile4G, access.mobile5G], panels: panels, domain: 0...1,
      format: { [numbers] in numbers.shortPercent($0) })
    return Figure(
      name: name, title: title, reading: sentence, unit: access.unit,
      definition: scenario.definition, source: source([projection]), chart: chart,
      table: table(projection, indicators, caption: title))
  }

  /// The districts with the least and the most of an indicator at the end.
  private func extremes(
    _ projection: Projection, _ indicator: Indicator,
    reading: (String, String, String, String, String) -> String,
    single: (String, String, String) -> String
  ) -> String {
    let districts = projection.scenario.districts
    let values = districts.indices.map { projection.byYear.last![indicator, $0] }
    let low = values.indices.min { values[$0] < values[$1] }!
    let high = values.indices.max { values[$0] < values[$1] }!
    let year = String(projection.years.last!)
    guard low != high else { return single(year, share(values[low]), districts[low].name) }
    return reading(
      year, share(values[low]), districts[low].name, share(values[high]), districts[high].name)
  }

  private func table(
    _ projection: Projection, _ indicators: [Indicator], caption: String
  ) -> DataTable {
    let (scenario, access) = (projection.scenario, words.charts.access)
    let years = shownYears([scenario.start] + projection.years)
    let names = [access.fibre, access.mobile4G, access.mobile5G]
    let rows = scenario.districts.indices.flatMap { district in
      zip(indicators, names).map { indicator, name in
        let cells = years.map { year in
          let value =
            year == scenario.start
            ? projection.start[indicator, district]
            : projection.value(indicator, year: year, district: district)!
          return DataTable.Cell(
            text: share(value), value: value, data: [("year", String(year))])
        }
        return DataTable.Row(
          cells: [.text("\(scenario.districts[district].name), \(name)")] + cells,
          data: [("figure", indicator.name), ("place", scenario.districts[district].id)])
      }
    }
    return DataTable(
      caption: caption, header: [words.tables.district] + years.map(String.init), rows: rows)
  }
}
