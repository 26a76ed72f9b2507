// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension Projection {
  /// The result of a run as other programs read it.
  ///
  /// - Parameter bands: the error of a backtest, as one more key where it is asked for.
  package func json(bands: BacktestBands? = nil) -> JSON {
    let band = bands.map { [("band", bandJSON($0))] } ?? []
    return .object(
      [
        ("scenario", .string(scenario.name)),
        ("definition", .string(scenario.definition)),
        ("region_name", .string(scenario.region)),
        ("start_year", .integer(scenario.start)),
        ("years", .array(years.map(JSON.integer))),
        ("region", .object(series(Indicator.all, district: nil))),
        ("start", startJSON),
        ("districts", .array(scenario.districts.indices.map(districtJSON))),
        ("goals", .array(goals.map { $0.json(in: scenario) })),
        ("scorecard", Scorecard(self).json(in: scenario)),
      ] + band)
  }

  private func series(_ indicators: [Indicator], district: Int?) -> [(String, JSON)] {
    indicators.map { ($0.name, .numbers(series($0, district: district))) }
  }

  private func districtJSON(_ d: Int) -> JSON {
    let district = scenario.districts[d]
    return .object(
      [("id", .string(district.id)), ("name", .string(district.name))]
        + series(Indicator.all.filter(\.isDistrictFigure), district: d))
  }

  /// The states of the start year, one number each.
  private var startJSON: JSON {
    .object([
      ("region", .object(startStates(district: nil))),
      (
        "districts",
        .array(
          scenario.districts.indices.map { d in
            .object([("id", .string(scenario.districts[d].id))] + startStates(district: d))
          })
      ),
    ])
  }

  private func startStates(district: Int?) -> [(String, JSON)] {
    Indicator.all.filter { $0.timing == .state }
      .map { ($0.name, .number(start[$0, district])) }
  }
}

extension GoalOutcome {
  /// The goal with what is projected.
  package func json(in scenario: Scenario) -> JSON {
    var members: [(String, JSON)] = [
      ("indicator", .string(goal.indicator.name)), ("year", .integer(goal.year)),
    ]
    if let district = goal.district {
      members.append(("district", .string(scenario.districts[district].id)))
    }
    switch goal.bound {
    case .atLeast(let bound): members.append(("at_least", .number(bound)))
    case .atMost(let bound): members.append(("at_most", .number(bound)))
    }
    members.append(("projected", projected.map(JSON.number) ?? .null))
    members.append(("met", isMet.map(JSON.boolean) ?? .null))
    return .object(members)
  }
}
