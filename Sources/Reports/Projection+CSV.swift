// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension [Projection] {
  /// Every indicator in a column, a row for each scenario, place and year.
  ///
  /// The place is empty for the region and a district's id elsewhere. In the start year only
  /// states have a value; what the region alone has is empty for districts.
  package var csv: String {
    let header = ["scenario", "definition", "district", "year"] + Indicator.all.map(\.name)
    return CSV.line(header) + flatMap(\.csvRows).map(CSV.line).joined()
  }
}

extension Projection {
  fileprivate var csvRows: [[String]] {
    let places = [nil] + scenario.districts.indices.map(Optional.some)
    return places.flatMap { place in
      [row(start, scenario.start, place)] + zip(byYear, years).map { row($0, $1, place) }
    }
  }

  private func row(_ figures: Year, _ year: Int, _ district: Int?) -> [String] {
    let id = district.map { scenario.districts[$0].id } ?? ""
    return [scenario.name, scenario.definition, id, String(year)]
      + Indicator.all.map { indicator in
        let isKnown =
          (district == nil || indicator.isDistrictFigure)
          && (year > scenario.start || indicator.timing == .state)
        return isKnown ? figures[indicator, district].description : ""
      }
  }
}
