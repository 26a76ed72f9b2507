// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// The region does not depend on how it is cut into districts and years into steps.
@Suite struct SplittingTests {
  @Test func twoIdenticalHalvesLeaveTheRegionUnchanged() {
    var random = SplitMix64(state: 800)
    var wildness = Wildness()
    wildness.districts = 1...12
    wildness.usesBounds = false
    wildness.anchors = false
    for _ in 0..<150 {
      let scenario = Scenario.random(wildness, using: &random)
      let whole = Projection(scenario)
      let halves = Projection(scenario.withFirstDistrictHalved)
      for indicator in Indicator.all {
        for (a, b) in zip(whole.series(indicator), halves.series(indicator)) {
          // Rounding, amplified by smooth minima of exponents up to 64.
          #expect(abs(a - b) <= 1e-8 * max(1e-9, abs(a)), "\(indicator.name) \(a) \(b)")
        }
      }
    }
  }

  /// Steps of a year and of a month against each other: 0.02 percentage points a year of horizon,
  /// for a region of ordinary figures, central parameters, and yearly amounts of at most a quarter
  /// of what it can absorb.
  @Test func theLengthOfAStepHardlyMatters() {
    var random = SplitMix64(state: 900)
    for _ in 0..<200 {
      var scenario = Scenario.random(Self.ordinary, using: &random)
      scenario.parameters = .central
      for i in scenario.investments.indices { scenario.investments[i].amount /= 40 }
      #expect(coupling(scenario) <= 0.0002)
    }
  }

  /// Over the documented ranges, and with ten times the money that can be absorbed, the same
  /// difference stays below four times that bound.
  @Test func theLengthOfAStepMattersLittleOverTheDocumentedRanges() {
    var random = SplitMix64(state: 950)
    for _ in 0..<200 {
      #expect(coupling(.random(Self.ordinary, using: &random)) <= 0.0008)
    }
  }

  private static var ordinary: Wildness {
    var wildness = Wildness()
    wildness.districts = 7...20
    wildness.usesHardBounds = false
    wildness.anchors = false
    wildness.isPlausible = true
    return wildness
  }

  /// The greatest difference between yearly and monthly steps, a year of horizon.
  private func coupling(_ scenario: Scenario) -> Double {
    var scenario = scenario
    scenario.stepsPerYear = 1
    let yearly = Projection(scenario).series(.digitalShare)
    scenario.stepsPerYear = 12
    let monthly = Projection(scenario).series(.digitalShare)
    return zip(yearly, monthly).enumerated()
      .map { abs($0.element.0 - $0.element.1) / Double($0.offset + 1) }.max()!
  }
}

extension Scenario {
  /// The same region with its first district as two equal halves.
  fileprivate var withFirstDistrictHalved: Scenario {
    var scenario = self
    var half = districts[0]
    for column in DistrictColumn.all where column.isExtensive {
      half.figures[slot: column.slot] /= 2
    }
    scenario.districts[0] = half
    half.id += "-2"
    scenario.districts.append(half)
    scenario.investments = investments.flatMap { $0.halved(newDistrict: districts.count, in: self) }
    return scenario
  }
}

extension Investment {
  /// Entries for single districts with the amounts that this entry gives them.
  fileprivate func halved(newDistrict: Int, in scenario: Scenario) -> [Investment] {
    var alone = scenario
    alone.investments = [self]
    let plan = SpendingPlan(alone)
    return years.flatMap { year in
      districts.flatMap { d -> [Investment] in
        let amount = plan[year - scenario.start - 1, layer, d]
        let targets = d == 0 ? [0, newDistrict] : [d]
        return targets.map {
          Investment(
            layer: layer, years: [year], amount: amount / Double(targets.count), districts: [$0],
            split: .equal)
        }
      }
    }
  }
}

extension DistrictColumn {
  /// Whether the figure halves when the district is cut in two.
  fileprivate var isExtensive: Bool {
    switch rule {
    case .share, .state: false
    case .amount, .capacity: true
    case .positive: !["income_index", "terrain_factor"].contains(name)
    }
  }
}
