// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Testing

@testable import Sweeps

@Suite struct GoalChanceTests {
  private func chance(_ met: Int, of answered: Int) -> GoalChance {
    let goal = Goal(indicator: .digitalShare, year: 2030, bound: .atLeast(0.2))
    return GoalChance(goal: goal, answered: answered, met: met)
  }

  /// Newcombe (1998), table I: the score method without correction, to four digits.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func wilson(met: Int, answered: Int, low: Double, high: Double) throws {
    let interval = try #require(chance(met, of: answered).interval)
    #expect(abs(interval.lowerBound - low) < 5.1e-5 && abs(interval.upperBound - high) < 5.1e-5)
  }

  @Test func nothingIsSaidWhereNoRunAnswers() {
    #expect(chance(0, of: 0).probability == nil && chance(0, of: 0).interval == nil)
  }
}
