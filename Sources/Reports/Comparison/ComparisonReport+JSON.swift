// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension ComparisonReport {
  /// An object for the first scenario against the other; of more than two scenarios an array, the
  /// first against each of the others.
  package var json: JSON {
    let objects = pairs.map(json)
    return objects.count == 1 ? objects[0] : .array(objects)
  }

  private func json(_ pair: Pair) -> JSON {
    let why = pair.explanation
    let inputs = ("inputs", JSON.array(pair.inputs.map(\.json)))
    let draws = pair.sameDraws.map { [("same_draws", json($0))] } ?? []
    return .object(heading(why) + draws + contributions(why) + figures(why) + [inputs])
  }

  private func heading(_ why: Explanation) -> [(String, JSON)] {
    let (a, b) = (why.a.scenario, why.b.scenario)
    return [
      ("year", .integer(why.year)), ("a", .string(a.name)), ("b", .string(b.name)),
      ("definition_a", .string(a.definition)), ("definition_b", .string(b.definition)),
      ("share_a", .number(why.a.value(.digitalShare, year: why.year)!)),
      ("share_b", .number(why.b.value(.digitalShare, year: why.year)!)),
      ("difference", .number(why.difference)),
    ]
  }

  private func contributions(_ why: Explanation) -> [(String, JSON)] {
    let parts = why.parts.map { partsJSON($0.region) }
    let districts = why.parts.map { split in
      JSON.array(split.districts.map { districtJSON($0, why) })
    }
    return [
      ("drivers", why.drivers?.json ?? .null),
      ("drivers_method", why.drivers?.methodJSON ?? .null),
      ("parts", parts ?? .null), ("districts", districts ?? .null),
    ]
  }

  private func figures(_ why: Explanation) -> [(String, JSON)] {
    let indicators = Indicator.all.map { indicator in
      figure(
        indicator, why.a.value(indicator, year: why.year),
        why.b.value(indicator, year: why.year))
    }
    let goalsA = why.a.goals.map { $0.json(in: why.a.scenario) }
    let goalsB = why.b.goals.map { $0.json(in: why.b.scenario) }
    return [
      ("indicators", .array(indicators)), ("goals_a", .array(goalsA)), ("goals_b", .array(goalsB)),
    ]
  }

  private func districtJSON(_ district: PartSplit.District, _ why: Explanation) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(district.id)), ("name", .string(district.name)),
      ("value", .number(district.total)), ("parts", partsJSON(district.parts)),
    ]
    if showsDistricts {
      let figures = Indicator.all.filter(\.isDistrictFigure).map { indicator in
        figure(
          indicator, why.a.value(indicator, year: why.year, id: district.id),
          why.b.value(indicator, year: why.year, id: district.id))
      }
      members.append(("indicators", .array(figures)))
    }
    return .object(members)
  }

  private func partsJSON(_ values: [Double]) -> JSON {
    .array(
      zip(SharePart.allCases, values).map { part, value in
        .object([
          ("name", .string(part.name)), ("kind", .string(part.kind.rawValue)),
          ("indicator", .string(part.indicator.name)), ("value", .number(value)),
        ])
      })
  }

  private func figure(_ indicator: Indicator, _ a: Double?, _ b: Double?) -> JSON {
    let difference = a.flatMap { a in b.map { $0 - a } }
    return .object([
      ("name", .string(indicator.name)), ("unit", .string(indicator.unit)),
      ("a", a.map(JSON.number) ?? .null), ("b", b.map(JSON.number) ?? .null),
      ("difference", difference.map(JSON.number) ?? .null),
    ])
  }
}
