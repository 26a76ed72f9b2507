// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// What must hold for any valid input, over random scenarios from fixed seeds.
@Suite struct InvariantTests {
  /// Rounding of a chain of a few hundred operations.
  static let rounding = 1e-9

  @Test(arguments: 0..<8)
  func statesStayInsideTheirBounds(part: Int) {
    var random = SplitMix64(state: UInt64(100 + part))
    for _ in 0..<250 {
      let scenario = Scenario.random(using: &random)
      var simulation = Simulation<Double>(scenario)
      var before = simulation
      for _ in scenario.years {
        simulation.advanceYear()
        for (old, new) in zip(before.cells, simulation.cells) {
          checkBounds(old.state, new.state, scenario.parameters)
        }
        before = simulation
      }
    }
  }

  /// Over the documented ranges. On the hard bounds the growth of other ICT, exp(growth.ict X t),
  /// can leave the range of doubles, because readiness has no upper bound; such a projection says
  /// so by `isFinite`.
  @Test func figuresAreFinite() {
    var random = SplitMix64(state: 150)
    var wildness = Wildness()
    wildness.usesHardBounds = false
    for _ in 0..<300 {
      let isFinite = Projection(.random(wildness, using: &random)).isFinite
      #expect(isFinite)
    }
  }

  private func checkBounds(
    _ old: DistrictState<Double>, _ new: DistrictState<Double>, _ p: Parameters<Double>
  ) {
    let slack = 1e-12
    for k in 0..<AccessNetwork.count {
      #expect(new.coverage[k] >= old.coverage[k] - slack && new.coverage[k] <= 1)
      #expect(new.takeup[k] >= 0 && new.takeup[k] <= 1)
    }
    #expect(new.cloudUse >= 0 && new.cloudUse <= 1)
    #expect(new.skills >= 0 && new.skills <= 1 + slack)
    #expect(new.platforms >= 0 && new.platforms <= 1 + slack)
    #expect(new.dataCentreKW >= 0 && new.cloudVCPU >= 0)
    for l in 0..<Layer.count { #expect(new.inProgress[l] >= 0) }
    #expect(new.completed >= old.completed)
    let d = p.digitalisation
    let starts = [d.initialAgriculture, d.initialIndustry, d.initialServices]
    let tops = [d.maxAgriculture, d.maxIndustry, d.maxServices]
    for s in 0..<Sector.count {
      #expect(new.digitalised[s] >= min(starts[s], tops[s]) * (1 - slack))
      #expect(new.digitalised[s] <= max(starts[s], tops[s]) * (1 + slack))
    }
  }

  @Test func takeUpNeverPassesItsHighestCeiling() {
    var random = SplitMix64(state: 200)
    var wildness = Wildness()
    wildness.stepsPerYear = [1]
    for _ in 0..<500 {
      let scenario = Scenario.random(wildness, using: &random)
      var simulation = Simulation<Double>(scenario)
      var highest = simulation.cells.map { $0.state.takeup }
      for _ in scenario.years {
        raise(&highest, toCeilingsOf: simulation)
        simulation.advanceYear()
        for (top, cell) in zip(highest, simulation.cells) {
          for k in 0..<AccessNetwork.count {
            #expect(cell.state.takeup[k] <= top[k] * (1 + 1e-12))
          }
        }
      }
    }
  }

  private func raise(
    _ highest: inout [InlineArray<3, Double>], toCeilingsOf simulation: Simulation<Double>
  ) {
    let p = simulation.run.p.takeup
    for (d, cell) in simulation.cells.enumerated() {
      let shift =
        p.skills * (cell.state.skills - simulation.run.skillsReference)
        - p.price * p.priceTrend * simulation.now.t
      for k in 0..<AccessNetwork.count {
        let ceiling = TakeUp.ceiling(
          coverage: cell.state.coverage[k],
          fixedOdds: cell.constants.takeupOdds[k], odds: TakeUp.odds(shift))
        highest[d][k] = max(highest[d][k], ceiling)
      }
    }
  }

  @Test func absorbedAndPrivateMoneyIsCompletedOrInProgress() {
    var random = SplitMix64(state: 300)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &random)
      var simulation = Simulation<Double>(scenario)
      var spent = Array(repeating: 0.0, count: scenario.districts.count)
      for _ in scenario.years {
        simulation.advanceYear()
        for (d, cell) in simulation.cells.enumerated() {
          spent[d] += cell.year.absorbed + cell.year.privateSpending
          var held = cell.state.completed
          for l in 0..<Layer.count { held += cell.state.inProgress[l] }
          #expect(abs(held - spent[d]) <= Self.rounding * max(1, spent[d]))
        }
      }
    }
  }

  @Test func amountsOfZeroGiveTheBitsOfNoEntries() {
    var random = SplitMix64(state: 400)
    for _ in 0..<100 {
      var scenario = Scenario.random(using: &random)
      scenario.investments = []
      let without = Projection(scenario)
      scenario.investments = Layer.allCases.map {
        Investment(
          layer: $0, years: Array(scenario.years), amount: 0,
          districts: Array(scenario.districts.indices), split: .need)
      }
      expectSameBits(without, Projection(scenario))
    }
  }

  private func expectSameBits(_ a: Projection, _ b: Projection) {
    for (x, y) in zip(a.byYear, b.byYear) {
      for slot in 0..<Indicators<Double>.slotCount {
        #expect(x.region[slot: slot].bitPattern == y.region[slot: slot].bitPattern)
      }
    }
  }

  @Test func moreSpendingNeverLowersACoverage() {
    var random = SplitMix64(state: 500)
    for _ in 0..<300 {
      var scenario = Scenario.random(using: &random)
      let before = Projection(scenario)
      scenario.investments.append(.random(in: scenario, using: &random))
      let after = Projection(scenario)
      for name in ["fibre_coverage", "mobile_4g_coverage", "mobile_5g_coverage"] {
        let indicator = Indicator.named[name]!
        for d in scenario.districts.indices {
          let (low, high) = (
            before.byYear.last![indicator, d], after.byYear.last![indicator, d]
          )
          #expect(high >= low - 1e-15)
        }
      }
    }
  }

  @Test func sumsOverDistrictsEqualTheRegion() {
    var random = SplitMix64(state: 600)
    for _ in 0..<100 {
      let projection = Projection(.random(using: &random))
      for indicator in Indicator.all {
        guard case .sum = indicator.aggregation else { continue }
        for year in projection.byYear {
          let sum = year.districts.reduce(0) { $0 + $1[slot: indicator.slot] }
          let region = year.region[slot: indicator.slot]
          #expect(abs(sum - region) <= Self.rounding * max(1e-12, abs(region)))
        }
      }
    }
  }

  @Test func theShareIsAQuotientOfSums() {
    var random = SplitMix64(state: 700)
    for _ in 0..<100 {
      let projection = Projection(.random(using: &random))
      for year in projection.byYear {
        let digital = year.districts.reduce(0) { $0 + $1.digitalValueAdded }
        let grdp = year.districts.reduce(0) { $0 + $1.grdp }
        #expect(abs(year.region.digitalShare - digital / grdp) <= 1e-12)
      }
    }
  }
}
