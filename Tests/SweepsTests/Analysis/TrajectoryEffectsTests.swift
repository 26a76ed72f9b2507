// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Sweeps

@Suite struct TrajectoryEffectsTests {
  @Test func salibSaysTheSame() throws {
    let salib = try AnalysisCases.read().morris
    let moves = zip(salib.factors, salib.steps).map { MorrisPlan.Move(factor: $0, step: $1) }
    let effects = TrajectoryEffects(outcomes: salib.outcomes, moves: moves, factorCount: 3)
    let summary = try #require(try effects.summary(seed: 1))
    #expect(agree(summary.map(\.mean), salib.mean, within: AnalysisCases.tolerance))
    #expect(agree(summary.map(\.meanSize), salib.meanSize, within: AnalysisCases.tolerance))
    #expect(agree(summary.map(\.deviation), salib.deviation, within: AnalysisCases.tolerance))
    for i in [0, 2] {
      let ratio = summary[i].meanSizeInterval / salib.meanSizeInterval[i]
      #expect(abs(ratio - 1) < AnalysisCases.intervalTolerance)
    }
  }

  @Test func ishigamiOnFourLevels() throws {
    let (draws, points) = try TestFunctions.points(.morris, runs: 4 * 6000, factors: 3)
    let values = points.map(TestFunctions.ishigami)
    let plan = try #require(draws.morris)
    let moves = try plan.moves(ofTrajectories: 0..<plan.trajectoryCount)
    let effects = TrajectoryEffects(outcomes: values, moves: moves, factorCount: 3)
    let summary = try #require(try effects.summary(seed: 1))
    // The fourth powers of the levels' two distances from the middle, and the step's rise in sine.
    let (outer, inner, rise) = (pow(Double.pi, 4), pow(Double.pi / 3, 4), sin(Double.pi / 3))
    let sizes: [Double] = [
      1.5 * rise * (1 + 0.05 * (outer + inner)), 7 * rise * rise * 1.5,
      1.5 * 0.1 * (outer - inner) * rise / 2,
    ]
    for (effect, size) in zip(summary, sizes) {
      // An interval is missed in one of twenty cases, twice an interval in one of ten thousand.
      #expect(abs(effect.meanSize - size) <= 2 * effect.meanSizeInterval + 1e-9)
    }
    let error = 4 / Double(plan.trajectoryCount).squareRoot()
    #expect(abs(summary[0].mean - sizes[0]) < error * summary[0].deviation)
    #expect(abs(summary[1].mean) < error * summary[1].deviation)
    #expect(abs(summary[2].mean) < error * summary[2].deviation)
  }

  @Test func aTrajectoryWithAFailedRunIsLeftOutWhole() throws {
    let moves = [0, 1, 1, 0, 0, 1].map { MorrisPlan.Move(factor: $0, step: 0.5) }
    let effects = TrajectoryEffects(
      outcomes: [1, 2, 4, 5, .nan, 6, 7, 8, 9, 1], moves: moves, factorCount: 2)
    #expect(effects.trajectoryCount == 2 && effects.droppedCount == 1)
    let summary = try #require(try effects.summary(seed: 1))
    #expect(summary.map(\.mean) == [2, 3])
  }

  @Test func oneTrajectoryHasNoSpread() throws {
    let moves = [MorrisPlan.Move(factor: 0, step: 0.5)]
    let effects = TrajectoryEffects(outcomes: [1, 2], moves: moves, factorCount: 1)
    #expect(try effects.summary(seed: 1) == nil)
  }
}
