// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The share of the last year in every mix that is asked for, sixteen mixes side by side.
///
/// The bits are those of plain runs of the mixes.
struct CoalitionRuns {
  let pair: ScenarioPair

  typealias Batch = Lanes<SIMD16<Double>>

  /// The share in the mix of each coalition.
  func shares(_ coalitions: [Int]) -> [Double] {
    var shares = Array(repeating: 0.0, count: coalitions.count)
    let shape = pair.shape
    let order = coalitions.indices.sorted {
      (coalitions[$0] & shape, $0) < (coalitions[$1] & shape, $1)
    }
    var next = 0
    while next < order.count {
      let kind = coalitions[order[next]] & shape
      let rest = order[next...].prefix(Batch.count)
      let members = rest.prefix { coalitions[$0] & shape == kind }
      let batch = run(members.map { coalitions[$0] })
      for (lane, index) in members.enumerated() { shares[index] = batch[lane] }
      next += members.count
    }
    return shares
  }

  /// The shares of up to sixteen mixes of one shape; the last fills what is left of the batch.
  private func run(_ coalitions: [Int]) -> Batch {
    var mixes = coalitions.map(pair.mix)
    while mixes.count < Batch.count { mixes.append(mixes.last!) }
    var simulation = Simulation<Batch>(sideBySide: mixes)
    for _ in mixes[0].years { simulation.advanceYear() }
    let districts = mixes[0].districts.indices.map { simulation.indicators(district: $0) }
    return simulation.regionIndicators(districts).digitalShare
  }
}

extension Simulation where V == CoalitionRuns.Batch {
  /// A run of as many scenarios as a batch has lanes.
  ///
  /// - Precondition: they agree in start, steps of a year and the number of districts.
  fileprivate init(sideBySide scenarios: [Scenario]) {
    let first = scenarios[0]
    precondition(
      scenarios.allSatisfy {
        $0.years == first.years && $0.stepsPerYear == first.stepsPerYear
          && $0.districts.count == first.districts.count
      })
    self.init(
      figures: first.districts.indices.map { d in
        .sideBySide(scenarios.map { $0.districts[d].figures })
      },
      parameters: .sideBySide(scenarios.map(\.parameters)), plan: .sideBySide(scenarios),
      anchors: AnchorFigures.sideBySide(scenarios), stepsPerYear: first.stepsPerYear)
  }
}

extension HomogeneousRecord where Value == CoalitionRuns.Batch {
  /// The record whose lanes are `records`.
  fileprivate static func sideBySide<Plain: HomogeneousRecord>(_ records: [Plain]) -> Self
  where Plain.Value == Double {
    Self(slots: { slot in
      var value = Value(0)
      for (lane, record) in records.enumerated() { value[lane] = record[slot: slot] }
      return value
    })
  }
}

extension SpendingPlan where V == CoalitionRuns.Batch {
  fileprivate static func sideBySide(_ scenarios: [Scenario]) -> Self {
    let plans = scenarios.map { SpendingPlan<Double>($0) }
    var merged = Self(yearCount: plans[0].yearCount, districtCount: plans[0].districtCount)
    for i in merged.amounts.indices {
      for (lane, plan) in plans.enumerated() { merged.amounts[i][lane] = plan.amounts[i] }
    }
    return merged
  }
}

extension AnchorFigures where V == CoalitionRuns.Batch {
  /// The anchors of every list among the scenarios, present in the lanes that have the list.
  fileprivate static func sideBySide(_ scenarios: [Scenario]) -> [Self] {
    var lists: [[Anchor]] = []
    for scenario in scenarios where !lists.contains(scenario.anchors) {
      lists.append(scenario.anchors)
    }
    return lists.flatMap { list in
      var presence = V(0)
      for (lane, scenario) in scenarios.enumerated() {
        presence[lane] = scenario.anchors == list ? 1 : 0
      }
      return list.map { anchor in
        var figures = Self(anchor, scenarioStart: scenarios[0].start)
        figures.presence = presence
        return figures
      }
    }
  }
}
