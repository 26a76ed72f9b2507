// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import TestSupport
import Testing

@testable import Sweeps

@Suite struct BoxSearchTests {
  @Test func emaWorkbenchTakesTheSameSteps() throws {
    let ema = try AnalysisCases.read().box
    let search = BoxSearch(columns: ema.columns, isMet: ema.met)
    let boxes = search.trajectory()
    #expect(boxes.count == ema.steps.count)
    for (box, i) in zip(boxes, 0...) {
      let figures = [search.coverage(box), box.density, search.mass(box)]
      #expect(agree(figures, ema.steps[i], within: 1e-14), "step \(i)")
      #expect(box.bounds.map { [$0.low, $0.high] } == ema.limits[i], "step \(i)")
    }
    let last = try #require(boxes.last)
    for (column, values) in ema.quasiP.enumerated() {
      for (side, expected) in zip([BoxSearch.Side.low, .high], values) where expected >= 0 {
        let found = search.quasiP(last, column, side)
        // Both are sums of a binomial tail to about twelve digits.
        #expect(abs(found / expected - 1) < 1e-9)
      }
    }
  }

  private func sample(_ isMet: ([Double]) -> Bool) -> BoxSearch {
    var generator = SplitMix64(state: 8)
    let rows = (0..<4000).map { _ in
      (0..<3).map { _ in Double.random(in: 0..<1, using: &generator) }
    }
    return BoxSearch(columns: (0..<3).map { c in rows.map { $0[c] } }, isMet: rows.map(isMet))
  }

  @Test func findsTheBoxThatIsThere() throws {
    let search = sample { $0[0] > 0.7 && $0[2] < 0.5 }
    let box = try #require(search.bestBox())
    // A peel takes 5 %, so a bound is found to about that.
    #expect(search.coverage(box) > 0.9 && box.density > 0.9)
    #expect(abs((box.bounds[0].low ?? 0) - 0.7) < 0.05)
    #expect(abs((box.bounds[2].high ?? 0) - 0.5) < 0.05)
    let goal = Goal(indicator: .digitalShare, year: 2030, bound: .atLeast(0.2))
    let result = search.goalBox(box, goal: goal, names: ["a", "b", "c"])
    #expect(Set(result.restrictions.prefix(2).map(\.name)) == ["a", "c"])
    #expect(result.restrictions[0].leastQuasiP < 1e-10)
    let inside = search.count(box.bounds)
    #expect(inside.runs == box.runCount && inside.met == box.metCount)
  }

  @Test func countsAgreeAllAlongTheWay() {
    let search = sample { $0[0] + $0[1] > 1.2 }
    for box in search.trajectory() {
      let counted = search.count(box.bounds)
      #expect(counted.runs == box.runCount && counted.met == box.metCount)
    }
  }

  @Test func thereIsNoBoxWhereAllRunsAreAlike() {
    #expect(sample { _ in true }.bestBox() == nil)
    #expect(sample { _ in false }.bestBox() == nil)
  }

  @Test func choicesArePeeledOneByOne() throws {
    let choices = (0..<100).map { Double($0 % 2) }
    let search = BoxSearch(columns: [choices], isMet: choices.map { $0 == 1 })
    let box = try #require(search.bestBox())
    #expect(box.bounds[0] == BoxSearch.Bounds(low: 0.5) && box.density == 1)
  }
}
