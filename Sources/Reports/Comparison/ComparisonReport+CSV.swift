// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension ComparisonReport {
  /// A long table: the section (indicator, same_draws, driver, part or input), the two scenarios with their
  /// definitions, the year, the district (empty for the region), the name and unit, both values
  /// and the difference.
  ///
  /// Drivers and parts have a difference alone; texts and entries of one scenario have none.
  package var csv: String {
    let header = [
      "section", "a", "b", "definition_a", "definition_b", "year", "district", "name", "unit",
      "value_a", "value_b", "difference",
    ]
    return ([header] + pairs.flatMap(rows)).map(CSV.line).joined()
  }

  private func rows(_ pair: Pair) -> [[String]] {
    let why = pair.explanation
    let (a, b) = (why.a.scenario, why.b.scenario)
    let subject = [a.name, b.name, a.definition, b.definition, String(why.year)]
    return (figures(why) + sameDrawsRows(pair) + contributions(why) + pair.inputs.map(row)).map {
      row in
      [row[0]] + subject + row.dropFirst()
    }
  }

  private func figures(_ why: Explanation) -> [[String]] {
    let region = Indicator.all.map { indicator in
      figure(
        indicator, "", why.a.value(indicator, year: why.year),
        why.b.value(indicator, year: why.year))
    }
    guard showsDistricts else { return region }
    var known: Set<String> = []
    let ids = [why.a, why.b].flatMap { $0.scenario.districts.map(\.id) }
      .filter { known.insert($0).inserted }
    return region
      + ids.flatMap { id in
        Indicator.all.filter(\.isDistrictFigure).map { indicator in
          figure(
            indicator, id, why.a.value(indicator, year: why.year, id: id),
            why.b.value(indicator, year: why.year, id: id))
        }
      }
  }

  private func figure(
    _ indicator: Indicator, _ district: String, _ a: Double?, _ b: Double?
  ) -> [String] {
    let difference = a.flatMap { a in b.map { $0 - a } }
    return ["indicator", district, indicator.name, indicator.unit]
      + [a, b, difference].map { $0?.description ?? "" }
  }

  private func contributions(_ why: Explanation) -> [[String]] {
    let drivers = (why.drivers?.contributions ?? []).map {
      contribution("driver", "", $0.driver.name, $0.value)
    }
    let region = zip(SharePart.allCases, why.parts?.region ?? []).map {
      contribution("part", "", $0.name, $1)
    }
    guard showsDistricts else { return drivers + region }
    let districts = (why.parts?.districts ?? []).flatMap { district in
      zip(SharePart.allCases, district.parts).map {
        contribution("part", district.id, $0.name, $1)
      }
    }
    return drivers + region + districts
  }

  private func contribution(
    _ section: String, _ district: String, _ name: String, _ value: Double
  ) -> [String] {
    [section, district, name, "1", "", "", value.description]
  }

  private func row(_ input: InputDifference) -> [String] {
    let difference: String
    if case .number(let a)? = input.a?.value, case .number(let b)? = input.b?.value {
      difference = (b - a).description
    } else {
      difference = ""
    }
    return [
      "input", "", input.key, input.unit, input.a?.value.text ?? "", input.b?.value.text ?? "",
      difference,
    ]
  }
}
