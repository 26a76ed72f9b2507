// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension FigureMaker {
  /// The districts at their coordinates: the area is digital value added, the shade the share.
  func map(_ projection: Projection) -> Figure {
    let (scenario, map) = (projection.scenario, words.charts.map)
    let year = String(projection.years.last!)
    let shares = districtValues(.digitalShare, projection)
    let bounds = shadeBounds(shares)
    let reading = mapReading(projection, shares)
    let places = scenario.districts.enumerated().map { position, district in
      let amount = projection.byYear.last![.digitalValueAdded, position]
      return BubbleMap.Place(
        name: district.name, longitude: district.longitude, latitude: district.latitude,
        amount: amount, shade: bounds.filter { $0 <= shares[position] }.count,
        tip: "\(district.name): \(value(amount, of: .digitalValueAdded)), "
          + exactShare(shares[position]),
        outline: scenario.outlines.isEmpty ? nil : scenario.outlines[position])
    }
    let chart = BubbleMap(
      labels: labels(.map, map.title, reading), areaKey: map.area(year), shadeKey: map.shade(year),
      places: places, classes: classes(bounds, shares),
      areaFormat: { [self] in
        numbers.short($0) + "\u{A0}" + words.units(Indicator.digitalValueAdded.unit)
      },
      degreesEast: { [self] in degrees($0, map.east, map.west) },
      degreesNorth: { [self] in degrees($0, map.north, map.south) })
    return Figure(
      name: .map, title: map.title, reading: reading, unit: words.units(Indicator.grdp.unit),
      definition: scenario.definition, source: source([projection]), chart: chart,
      table: mapTable(projection))
  }

  func districtValues(_ indicator: Indicator, _ projection: Projection) -> [Double] {
    projection.scenario.districts.indices.map { projection.byYear.last![indicator, $0] }
  }

  private func degrees(
    _ value: Double, _ positive: (String) -> String, _ negative: (String) -> String
  ) -> String {
    let text = numbers.short(abs(value), decimals: 2)
    return value < 0 ? negative(text) : positive(text)
  }

  /// Round shares that part the districts into at most five classes.
  private func shadeBounds(_ shares: [Double]) -> [Double] {
    let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
    let ticks = LinearScale(domain: low...high, start: 0, end: 1).ticks(4)
    return Array(ticks.filter { low < $0 && $0 <= high }.prefix(4))
  }

  private func classes(_ bounds: [Double], _ shares: [Double]) -> [String] {
    let map = words.charts.map
    guard let first = bounds.first, let last = bounds.last else { return [share(shares[0])] }
    let texts = bounds.map(numbers.shortPercent)
    let middle = zip(texts, texts.dropFirst()).map { map.between($0, $1) }
    return [map.below(numbers.shortPercent(first))] + middle
      + [map.above(numbers.shortPercent(last))]
  }

  private func mapReading(_ projection: Projection, _ shares: [Double]) -> String {
    let districts = projection.scenario.districts
    let amounts = districtValues(.digitalValueAdded, projection)
    let largest = amounts.indices.max { amounts[$0] < amounts[$1] }!
    let lowest = shares.indices.min { shares[$0] < shares[$1] }!
    let total = amounts.reduce(0, +)
    guard districts.count > 1, total > 0 else {
      return words.charts.map.single(districts[largest].name, value(total, of: .digitalValueAdded))
    }
    return words.charts.map.reading(
      districts[largest].name, numbers.percent(amounts[largest] / total, decimals: 0),
      share(shares[largest]), districts[lowest].name, share(shares[lowest]))
  }

  private func mapTable(_ projection: Projection) -> DataTable {
    let year = projection.years.last!
    let columns: [Indicator] = [.digitalValueAdded, .grdp, .digitalShare]
    let rows = projection.scenario.districts.enumerated().map { position, district in
      DataTable.Row(
        cells: [.text(district.name)]
          + columns.map {
            cell(
              projection.byYear.last![$0, position], of: $0, year: year, showsUnit: false)
          } + [
            DataTable.Cell(
              text: numbers.fixed(district.figures.population), value: district.figures.population)
          ], data: [("place", district.id)])
    }
    let names = columns.map { indicator in
      let unit = indicator.presentation == .amount ? ", " + words.units(indicator.unit) : ""
      return words.terms.indicator(indicator) + unit
    }
    return DataTable(
      caption: "\(words.charts.map.title), \(year)",
      header: [words.tables.district] + names
        + ["\(words.tables.population), \(projection.scenario.start)"], rows: rows)
  }
}
