// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension [Projection] {
  /// The long table of the Integrated Assessment Modeling Consortium, which pyam reads:
  /// model, scenario, region, variable, unit, year, value.
  ///
  /// Regions are the region and, below it, `region|district id`. A variable is the title of an
  /// indicator; those that follow a definition of the digital economy carry its name.
  package func iamc(model: String) -> String {
    CSV.line(["model", "scenario", "region", "variable", "unit", "year", "value"])
      + flatMap { $0.iamcRows(model: model) }.map(CSV.line).joined()
  }
}

extension Projection {
  fileprivate func iamcRows(model: String) -> [[String]] {
    let region = scenario.region.isEmpty ? "Region" : scenario.region
    let places: [(Int?, String)] =
      [(nil, region)]
      + scenario.districts.enumerated().map { ($0.offset, "\(region)|\($0.element.id)") }
    return places.flatMap { district, place in
      Indicator.all.filter { district == nil || $0.isDistrictFigure }.flatMap { indicator in
        rows(indicator, district).map { year, value in
          [
            model, scenario.name, place, variable(indicator), indicator.iamcUnit, String(year),
            value.description,
          ]
        }
      }
    }
  }

  private func rows(_ indicator: Indicator, _ district: Int?) -> [(Int, Double)] {
    let first = indicator.timing == .state ? [(scenario.start, start[indicator, district])] : []
    return first + zip(years, series(indicator, district: district))
  }

  private func variable(_ indicator: Indicator) -> String {
    indicator.followsDefinition ? "\(indicator.title)|\(scenario.definition)" : indicator.title
  }
}

extension Indicator {
  /// IAMC tables leave the unit of plain numbers empty.
  fileprivate var iamcUnit: String { unit == "1" ? "" : unit }
}
