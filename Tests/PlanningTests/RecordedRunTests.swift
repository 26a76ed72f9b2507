// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Numbers
import RolloutModel
import ScenarioFiles
import TestSupport
import Testing

@testable import Planning

/// The shipped scenarios, for tests of planning.
enum Shipped {
  static func scenario(_ path: String, settings: [String] = []) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios")
    let file = root.appending(path: path).path()
    return try #require(try ScenarioFile.read(path: file, settings: settings).scenario)
  }
}

@Suite struct RecordedRunTests {
  private static let names = [
    "tuyen-quang/resolution-48.yaml", "tuyen-quang/electronics-anchor.yaml",
    "tuyen-quang/data-centre-hub.yaml", "tuyen-quang-communes/universal-fibre.yaml",
  ]

  /// A plan of amounts between 0 and what can be absorbed.
  private static func plan(_ scenario: Scenario, seed: UInt64) -> SpendingPlan<Double> {
    var random = SplitMix64(state: seed)
    var plan = SpendingPlan<Double>(
      yearCount: scenario.years.count, districtCount: scenario.districts.count)
    for i in plan.amounts.indices { plan.amounts[i] = .random(in: 0.1...10, using: &random) }
    return plan
  }

  @Test(arguments: names)
  func theFiguresAreTheBitsOfAPlainRun(name: String) throws {
    let scenario = try Shipped.scenario(name)
    let run = RecordedRun(scenario)
    run.run(
      extra: SpendingPlan(yearCount: scenario.years.count, districtCount: scenario.districts.count))
    let projection = Projection(scenario)
    for year in projection.years.indices {
      for indicator in Indicator.all {
        let region = run.value(run.place(indicator, year: year, district: nil))
        #expect(region == projection.byYear[year][indicator, nil], "\(indicator.name)")
        for d in scenario.districts.indices where indicator.isDistrictFigure {
          let figure = run.value(run.place(indicator, year: year, district: d))
          #expect(figure == projection.byYear[year][indicator, d], "\(indicator.name)")
        }
      }
    }
  }

  /// Central differences over 1e-3 bn are good to about 1e-7 of the largest slope.
  @Test(arguments: names)
  func theGradientIsThatOfTheShare(name: String) throws {
    let scenario = try Shipped.scenario(name)
    let plan = Self.plan(scenario, seed: 5)
    let run = RecordedRun(scenario)
    let gradient = gradient(run, plan)
    let largest = gradient.map(abs).max()!
    for i in stride(from: 0, to: plan.amounts.count, by: plan.amounts.count / 60 + 1) {
      let width = 1e-3
      let slope = (share(run, plan, i, width) - share(run, plan, i, -width)) / (2 * width)
      #expect(abs(gradient[i] - slope) <= 1e-6 * largest)
    }
  }

  @Test(arguments: names)
  func curvatureIsTheChangeOfTheGradient(name: String) throws {
    let scenario = try Shipped.scenario(name)
    let plan = Self.plan(scenario, seed: 6)
    let direction = Self.plan(scenario, seed: 7)
    let run = RecordedRun(scenario)
    _ = gradient(run, plan)
    let curvature = run.curvature(along: direction)
    let width = 1e-4
    var (high, low) = (plan, plan)
    for i in plan.amounts.indices {
      high.amounts[i] += width * direction.amounts[i]
      low.amounts[i] -= width * direction.amounts[i]
    }
    let (above, below) = (gradient(run, high), gradient(run, low))
    let largest = curvature.amounts.map(abs).max()!
    for i in plan.amounts.indices {
      let change = (above[i] - below[i]) / (2 * width)
      #expect(abs(curvature.amounts[i] - change) <= 1e-5 * largest)
    }
  }

  private func share(
    _ run: RecordedRun, _ plan: SpendingPlan<Double>, _ i: Int, _ change: Double
  ) -> Double {
    var plan = plan
    plan.amounts[i] += change
    run.run(extra: plan)
    return run.value(run.place(.digitalShare, year: run.scenario.years.count - 1, district: nil))
  }

  private func gradient(_ run: RecordedRun, _ plan: SpendingPlan<Double>) -> [Double] {
    run.run(extra: plan)
    let share = run.place(.digitalShare, year: run.scenario.years.count - 1, district: nil)
    return run.gradient([(share, 1)]).amounts
  }
}
