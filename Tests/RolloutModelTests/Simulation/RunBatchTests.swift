// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import TestSupport
import Testing

@testable import RolloutModel

/// What a batch reads off its runs are the bits of plain runs, whichever years are asked for.
@Suite struct RunBatchTests {
  @Test func figuresOfSomeYearsAreThoseOfPlainRuns() {
    var random = SplitMix64(state: 1200)
    for _ in 0..<20 {
      let scenario = Scenario.random(using: &random)
      let years = scenario.years.filter { _ in Bool.random(using: &random) }
      check(scenario, years: years.isEmpty ? [scenario.end] : years)
    }
  }

  /// A batch is used again and again; nothing of the run before may be left.
  private func check(_ scenario: Scenario, years: [Int]) {
    let figures = figures(scenario, years)
    let plain = Projection(scenario)
    var batch = RunBatch(scenario, lastYear: years.max()!)
    for _ in 0..<2 {
      var seen = 0
      batch.project(figures) { i, value in
        let figure = figures[i]
        let year = plain.byYear[figure.year - scenario.start - 1]
        let expected = figure.district.map { year.districts[$0] } ?? year.region
        for lane in 0..<RunBatch.width {
          #expect(value[lane].bitPattern == expected[slot: figure.slot].bitPattern)
        }
        seen += 1
      }
      #expect(seen == figures.count)
    }
  }

  /// Every indicator of the region, and those that districts have, of the last district.
  private func figures(_ scenario: Scenario, _ years: [Int]) -> [RunBatch.Figure] {
    years.flatMap { year in
      Indicator.all.flatMap { indicator in
        let districts = [nil] + (indicator.isDistrictFigure ? [scenario.districts.count - 1] : [])
        return districts.map { RunBatch.Figure(indicator, year: year, district: $0) }
      }
    }
  }
}
